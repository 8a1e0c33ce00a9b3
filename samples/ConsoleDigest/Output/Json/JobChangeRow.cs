using VideoDigester;

namespace ConsoleDigest.Output.Json;

/// <summary>What became of a job that somebody changed.</summary>
/// <param name="State">Where the job is now; null where there is none.</param>
/// <param name="StopRequested">Where a job that still runs is to go, <c>cancelled</c> or <c>paused</c>; null where nobody stops it.</param>
internal sealed record JobChangeRow(string Id, string Outcome, string? State, string? StopRequested, ErrorRow? Error)
{
    public static JobChangeRow From(JobId id, string outcome, Job? job, Failure? error) => new(
        id.ToString(),
        outcome,
        job is null ? null : Word.Of(job.State),
        job?.StopRequested is { } stop ? Word.Of(stop) : null,
        ErrorRow.From(error));
}
