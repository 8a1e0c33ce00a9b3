using System.CommandLine;

namespace ConsoleDigest.Commands.Work;

/// <summary>A worker in the foreground: takes jobs from the queue until it is stopped, or until there are none.</summary>
internal static class WorkCommand
{
    public static Command Create() => Create("work", "Does what is queued, and looks at what is subscribed to, until Ctrl-C or, with --drain, until nothing is left. Any number may run at once.", drains: false);

    /// <summary>The same by its name among the commands of the queue.</summary>
    public static Command CreateRun() => Create("run", "Does what is queued and ends: the same as 'work --drain'.", drains: true);

    private static Command Create(string name, string description, bool drains)
    {
        var command = new Command(name, description);
        WorkSymbols.AddTo(command, drains);
        command.Run(async (session, _) =>
        {
            using var signals = new WorkSignals();
            return await new WorkRun(session, drains || WorkSymbols.DrainIn(session.Arguments)).RunAsync(signals.Stopping);
        });
        return command;
    }
}
