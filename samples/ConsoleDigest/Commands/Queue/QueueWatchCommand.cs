using System.CommandLine;
using ConsoleDigest.Output;
using ConsoleDigest.Output.Json;
using VideoDigester;

namespace ConsoleDigest.Commands.Queue;

/// <summary>Prints what happens to jobs as it happens.</summary>
internal static class QueueWatchCommand
{
    public static Command Create()
    {
        var id = JobSymbols.Id();
        id.Arity = ArgumentArity.ZeroOrOne;
        var command = new Command("watch", "Prints what happens to a job until it ends, or to all jobs until it is stopped.") { id };
        command.Run(async (session, cancellationToken) =>
        {
            JobId? wanted = session.Arguments.GetResult(id) is { Tokens.Count: > 0 } ? session.Arguments.GetValue(id) : null;
            if (wanted is { } one && await session.Queue.FindAsync(one, cancellationToken) is null)
                throw JobSymbols.Unknown(one);
            await foreach (var happened in session.Queue.WatchAsync(wanted, cancellationToken))
                if (session.IsJson)
                    session.Json.Write(JobRow.From(happened.Job), ConsoleJson.Rows.JobRow);
                else
                    session.Screen.Line(JobScreen.Line(happened.Job));
            return ExitCode.Done;
        });
        return command;
    }
}
