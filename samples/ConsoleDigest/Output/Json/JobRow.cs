using VideoDigester;

namespace ConsoleDigest.Output.Json;

/// <summary>A job of the queue.</summary>
/// <param name="StopRequested">Where a job that runs is to go, <c>cancelled</c> or <c>paused</c>; null where nobody stops it.</param>
/// <param name="Type">The type of the digest that it writes; null where it writes none.</param>
/// <param name="Language">The language that the digest is written in, where one is wanted; of captions the languages that are wanted, with commas.</param>
/// <param name="TranscriptLanguage">The language of the transcript that is digested, where one is wanted.</param>
/// <param name="Provider">Who writes the digest, where one is wanted.</param>
/// <param name="Progress">How far it is, or null.</param>
/// <param name="Next">With the last row of a list: the cursor of the rows after it, or null where there are none.</param>
internal sealed record JobRow(
    string Id,
    string Kind,
    string State,
    string? StopRequested,
    string Target,
    string? Type,
    string? Language,
    string? TranscriptLanguage,
    string? Provider,
    string Site,
    string Priority,
    int Attempts,
    int Failures,
    DateTime CreatedAt,
    DateTime AvailableAt,
    DateTime? StartedAt,
    DateTime? FinishedAt,
    string? Worker,
    JobProgressRow? Progress,
    string? Result,
    ErrorRow? Error,
    string? Next)
{
    public static JobRow From(Job job, string? next = null) => new(
        job.Id.ToString(),
        Word.Of(job.Request.Kind),
        Word.Of(job.State),
        job.StopRequested is { } stop ? Word.Of(stop) : null,
        job.Target,
        DigestOf(job)?.Type.Name,
        job.Request is TranscriptJobRequest { Languages: { Count: > 0 } languages } ? string.Join(',', languages) : DigestOf(job)?.Language,
        DigestOf(job)?.TranscriptLanguage,
        DigestOf(job)?.Provider,
        job.Site,
        Word.Of(job.Priority),
        job.Attempts,
        job.Failures,
        job.CreatedAt.UtcDateTime,
        job.AvailableAt.UtcDateTime,
        job.StartedAt?.UtcDateTime,
        job.FinishedAt?.UtcDateTime,
        job.Worker,
        job.Progress is { } progress ? new JobProgressRow(progress.Done, progress.Total) : null,
        job.Result,
        ErrorRow.From(job.Error),
        next);

    private static DigestRequest? DigestOf(Job job) => (job.Request as DigestJobRequest)?.Digest;
}
