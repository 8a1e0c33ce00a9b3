using VideoDigester;

namespace ConsoleDigest.Output.Json;

/// <param name="Provider">Who wrote the digest or was to write it.</param>
/// <param name="Usage">What the attempt used, calls that failed included; null where nothing is known of it.</param>
/// <param name="JobId">The job that it was part of, or null.</param>
/// <param name="Attempt">How many attempts of its job there were with this one; 1 where it was no job's.</param>
/// <param name="NextAttemptAt">When its job is tried again, or null.</param>
/// <param name="Next">With the last row: the cursor of the rows after it, or null where there are none.</param>
internal sealed record AttemptRow(
    string Step,
    string Outcome,
    string Target,
    DateTime StartedAt,
    DateTime CompletedAt,
    string? VideoId,
    string? DigestId,
    string? DigestType,
    string? Provider,
    string? Model,
    UsageRow? Usage,
    ErrorRow? Error,
    string? JobId,
    int Attempt,
    string? Worker,
    DateTime? NextAttemptAt,
    string? Next)
{
    public static AttemptRow From(ProcessingAttempt attempt, string? next) => new(
        Word.Of(attempt.Step),
        attempt.Outcome,
        attempt.Target,
        attempt.StartedAt.UtcDateTime,
        attempt.CompletedAt.UtcDateTime,
        attempt.VideoId?.ToString(),
        attempt.DigestId?.ToString(),
        attempt.DigestType?.Name,
        attempt.Provider,
        attempt.Model,
        attempt.Usage is { } usage ? UsageRow.From(usage) : null,
        ErrorRow.From(attempt.Error),
        attempt.JobId?.ToString(),
        attempt.Attempt,
        attempt.Worker,
        attempt.NextAttemptAt?.UtcDateTime,
        next);
}
