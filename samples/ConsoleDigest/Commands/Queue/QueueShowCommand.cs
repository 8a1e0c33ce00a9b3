using System.CommandLine;
using ConsoleDigest.Output;
using ConsoleDigest.Output.Json;

namespace ConsoleDigest.Commands.Queue;

/// <summary>Shows one job.</summary>
internal static class QueueShowCommand
{
    public static Command Create()
    {
        var id = JobSymbols.Id();
        var command = new Command("show", "Shows a job: where it is, and what became of it.") { id };
        command.Run(async (session, cancellationToken) =>
        {
            var wanted = session.Arguments.GetValue(id);
            var job = await session.Queue.FindAsync(wanted, cancellationToken) ?? throw JobSymbols.Unknown(wanted);
            if (session.IsJson)
                session.Json.Write(JobRow.From(job), ConsoleJson.Rows.JobRow);
            else
                JobScreen.Show(session.Screen, job);
            return ExitCode.Done;
        });
        return command;
    }
}
