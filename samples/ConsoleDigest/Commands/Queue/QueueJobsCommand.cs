using System.CommandLine;
using ConsoleDigest.Output.Json;
using VideoDigester;

namespace ConsoleDigest.Commands.Queue;

/// <summary>Does something to jobs: each has its own outcome, and a failure of one does not stop the rest.</summary>
internal static class QueueJobsCommand
{
    private const string Unchanged = "unchanged";

    public static Command Create(string name, string description, string outcome, Func<IProcessingQueue, JobId, CancellationToken, Task<bool>> change)
    {
        var ids = JobSymbols.Ids();
        var command = new Command(name, description) { ids };
        command.Run(async (session, cancellationToken) =>
        {
            var exitCode = ExitCode.Done;
            foreach (var id in session.Arguments.GetRequiredValue(ids))
            {
                var became = await ChangeAsync(session.Queue, id, outcome, change, cancellationToken);
                exitCode = became.IsFailure ? ExitCode.Failed : exitCode;
                Print(session, id, became);
            }

            return exitCode;
        });
        return command;
    }

    private static async Task<ItemOutcome> ChangeAsync(
        IProcessingQueue queue, JobId id, string outcome, Func<IProcessingQueue, JobId, CancellationToken, Task<bool>> change, CancellationToken cancellationToken)
    {
        try
        {
            return await change(queue, id, cancellationToken) ? new ItemOutcome(outcome)
                : await queue.FindAsync(id, cancellationToken) is null ? ItemOutcome.Failed(JobSymbols.Unknown(id).Failure)
                : new ItemOutcome(Unchanged);
        }
        catch (VideoDigesterException exception)
        {
            return ItemOutcome.Failed(Failures.Of(exception));
        }
    }

    private static void Print(Session session, JobId id, ItemOutcome outcome)
    {
        if (session.IsJson)
            session.Json.Write(new OutcomeRow(id.ToString(), outcome.Word, ErrorRow.From(outcome.Error)), ConsoleJson.Rows.OutcomeRow);
        else if (!outcome.IsFailure)
            session.Screen.Line($"{outcome.Word,-9}  {id}");
        if (outcome.Error is { } error)
            session.Messages.Fail(id.ToString(), error);
    }
}
