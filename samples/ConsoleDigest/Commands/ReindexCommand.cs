using System.CommandLine;
using ConsoleDigest.Output;
using ConsoleDigest.Output.Json;
using VideoDigester;

namespace ConsoleDigest.Commands;

/// <summary>Brings the index of the search up to date.</summary>
internal static class ReindexCommand
{
    private const string Indexed = "indexed";

    public static Command Create()
    {
        var all = new Option<bool>("--all") { Description = "Index everything again, not only what is missing." };
        var command = new Command("reindex", "Indexes for the search what is not in its index: after an upgrade, or what an interrupted run left. Searches go on meanwhile.") { all };
        command.Run((session, cancellationToken) => RunAsync(session, new ReindexOptions { All = session.Arguments.GetValue(all) }, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(Session session, ReindexOptions options, CancellationToken cancellationToken)
    {
        await using var texts = session.Library.ReindexAsync(options, cancellationToken).GetAsyncEnumerator(cancellationToken);
        if (!await texts.MoveNextAsync())
        {
            session.Messages.Note("Everything is in the index.");
            return ExitCode.Done;
        }

        var last = texts.Current;
        try
        {
            await ProgressBar.ShowAsync(session, "Indexing", last.Total, async advance =>
            {
                do
                {
                    last = texts.Current;
                    if (session.IsJson)
                        session.Json.Write(new OutcomeRow(last.VideoId.ToString(), Indexed, Error: null), ConsoleJson.Rows.OutcomeRow);
                    advance();
                }
                while (await texts.MoveNextAsync());
            });
        }
        finally
        {
            if (!session.IsJson)
                session.Screen.Line($"{Indexed,-9}  {Amounts.Count(last.Done)} of {Amounts.Count(last.Total)} texts");
        }

        return ExitCode.Done;
    }
}
