using VideoDigester;

namespace ConsoleDigest.Output.Json;

internal sealed record AttemptRow(
    string Step, string Outcome, string Target, DateTime StartedAt, DateTime CompletedAt, string? VideoId, string? DigestId, ErrorRow? Error)
{
    public static AttemptRow From(ProcessingAttempt attempt) => new(
        Word.Of(attempt.Step),
        attempt.Outcome,
        attempt.Target,
        attempt.StartedAt.UtcDateTime,
        attempt.CompletedAt.UtcDateTime,
        attempt.VideoId?.ToString(),
        attempt.DigestId?.ToString(),
        ErrorRow.From(attempt.Error));
}
