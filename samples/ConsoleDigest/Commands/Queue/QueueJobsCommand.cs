using System.CommandLine;
using ConsoleDigest.Output;
using ConsoleDigest.Output.Json;
using VideoDigester;

namespace ConsoleDigest.Commands.Queue;

/// <summary>Does something to jobs, and says where they are then: one that runs is where it was until its worker hears of it.</summary>
internal static class QueueJobsCommand
{
    private const string Cancelling = "cancelling";
    private const string Pausing = "pausing";

    /// <summary>Makes such a command.</summary>
    /// <param name="name">The command.</param>
    /// <param name="description">What it does.</param>
    /// <param name="outcome">The word for one that was changed.</param>
    /// <param name="change">Changes one, and says whether there was something to change.</param>
    public static Command Create(string name, string description, string outcome, Func<IProcessingQueue, JobId, CancellationToken, Task<bool>> change)
    {
        return ItemChanges.Create(name, description, JobSymbols.Ids(), ChangeAsync, failure => (Outcome: ItemOutcome.Failed(failure), Job: null), Print);

        async Task<(ItemOutcome Outcome, Job? Job)> ChangeAsync(Session session, JobId id, CancellationToken cancellationToken)
        {
            var isChanged = await change(session.Queue, id, cancellationToken);
            var job = await session.Queue.FindAsync(id, cancellationToken);
            return job is null && !isChanged ? (ItemOutcome.Failed(JobSymbols.Unknown(id).Failure), null) : (new ItemOutcome(isChanged ? Became(outcome, job) : ItemOutcome.Unchanged), job);
        }
    }

    // One that was asked to stop may have come to its end before.
    private static string Became(string wanted, Job? job) => (job?.StopRequested, wanted) switch
    {
        (JobState.Cancelled, _) => Cancelling,
        (JobState.Paused, _) => Pausing,
        (_, "cancelled" or "paused") when job is { IsFinished: true } && Word.Of(job.State) != wanted => ItemOutcome.Unchanged,
        _ => wanted,
    };

    private static bool Print(Session session, JobId id, (ItemOutcome Outcome, Job? Job) became)
    {
        var (outcome, job) = became;
        if (session.IsJson)
            session.Json.Write(JobChangeRow.From(id, outcome.Word, job, outcome.Error), ConsoleJson.Rows.JobChangeRow);
        else if (!outcome.IsFailure)
            session.Screen.Line($"{outcome.Word,-10}  {id}{Where(outcome, job)}");
        if (outcome.Error is { } error)
            session.Messages.Fail(id.ToString(), error);
        return outcome.IsFailure;
    }

    private static string Where(ItemOutcome outcome, Job? job) => (outcome.Word, job) switch
    {
        (Cancelling, _) => "  is being cancelled: its worker stops it within a heartbeat",
        (Pausing, _) => "  is being paused: its worker stops it within a heartbeat",
        (ItemOutcome.Unchanged, { } found) => $"  is {JobScreen.State(found)}",
        _ => "",
    };
}
