using System.CommandLine;
using System.CommandLine.Help;
using ConsoleDigest.Commands;
using ConsoleDigest.Commands.Mcp;
using ConsoleDigest.Commands.People;
using ConsoleDigest.Commands.Queue;
using ConsoleDigest.Commands.Stats;
using ConsoleDigest.Commands.Subscriptions;
using ConsoleDigest.Commands.Work;

namespace ConsoleDigest;

/// <summary>The whole command line.</summary>
internal static class CommandTree
{
    public const string ProgramName = "videodigester";

    // Not a RootCommand: that one is called like the assembly.
    public static Command Create() => new(ProgramName, "Keeps videos with their transcripts and digests, and finds them again.")
    {
        new HelpOption(),
        new VersionOption(),
        GlobalOptions.Database,
        GlobalOptions.Json,
        GlobalOptions.AllowPrivateNetwork,
        GlobalOptions.YtDlp,
        GlobalOptions.Cookies,
        DemoCommand.Create(),
        AddCommand.Create(),
        ListCommand.Create(),
        ShowCommand.Create(),
        TranscriptCommand.Create(),
        SearchCommand.Create(),
        SimilarCommand.Create(),
        AskCommand.Create(),
        DigestCommand.Create(),
        EstimateCommand.Create(),
        CompareCommand.Create(),
        ExportCommand.Create(),
        RefreshCommand.Create(),
        RemoveCommand.Create(),
        RemovedCommand.Create(),
        SaveCommands.CreateSave(),
        SaveCommands.CreateUnsave(),
        RecordCommands.CreateView(),
        RecordCommands.CreateRead(),
        RecordCommands.CreateSkip(),
        RecordCommands.CreateWatch(),
        RecordCommands.CreateShare(),
        DigestListCommands.CreateSaved(),
        DigestListCommands.CreateUnread(),
        HistoryCommand.Create(),
        CollectionsCommand.Create(),
        UsersCommand.Create(),
        QueueCommand.Create(),
        WorkCommand.Create(),
        SubscribeCommand.Create(),
        SubscriptionsCommand.Create(),
        UnsubscribeCommand.Create(),
        McpCommand.Create(),
        LogCommand.Create(),
        StatsCommand.Create(),
        AnalyzeCommand.Create(),
        ReindexCommand.Create(),
        PruneCommand.Create(),
        ImportLegacyCommand.Create(),
        MigrateCommand.Create(),
        DoctorCommand.Create(),
    };
}
