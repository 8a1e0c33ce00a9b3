using VideoDigester;

namespace ConsoleDigest.Output.Json;

internal sealed record IngestRow(string? Id, string Outcome, string? Title, IngestTranscriptRow? Transcript, ErrorRow? Error)
{
    public static IngestRow From(IngestResult result, Failure? error) => new(
        result.Id?.ToString(),
        Word.Of(result.Outcome),
        result.Title,
        result.Transcript is { } kept ? new IngestTranscriptRow(kept.Language, Word.Of(kept.Source), kept.SegmentCount) : null,
        ErrorRow.From(error));
}
