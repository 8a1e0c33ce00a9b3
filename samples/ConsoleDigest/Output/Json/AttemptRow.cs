using VideoDigester;

namespace ConsoleDigest.Output.Json;

/// <param name="Provider">Who wrote the digest or was to write it.</param>
/// <param name="Usage">What the attempt used, calls that failed included; null where nothing is known of it.</param>
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
        next);
}
