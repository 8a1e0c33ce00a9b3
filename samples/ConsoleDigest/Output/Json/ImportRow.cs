using VideoDigester;

namespace ConsoleDigest.Output.Json;

internal sealed record ImportRow(string? Id, string Outcome, string? Title, ImportedTranscriptRow? Transcript, ErrorRow? Error)
{
    public static ImportRow From(ImportResult result, Failure? error) => new(
        result.Id?.ToString(),
        Word.Of(result.Outcome),
        result.Title,
        result.Transcript is { } kept ? new ImportedTranscriptRow(kept.Language, Word.Of(kept.Source), kept.SegmentCount) : null,
        ErrorRow.From(error));
}
