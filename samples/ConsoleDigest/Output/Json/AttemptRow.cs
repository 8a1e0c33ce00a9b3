using VideoDigester;

namespace ConsoleDigest.Output.Json;

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
        ErrorRow.From(attempt.Error),
        next);
}
