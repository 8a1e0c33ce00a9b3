using VideoDigester;

namespace ConsoleDigest.Output.Json;

internal sealed record TranscriptInfoRow(
    string Language, string Source, string? Format, int Segments, int Words, string ContentHash, string? SourceUrl, DateTime FetchedAt)
{
    public static TranscriptInfoRow From(TranscriptInfo info) => new(
        info.Language,
        Word.Of(info.Source),
        info.Format is { } format ? Word.Of(format) : null,
        info.SegmentCount,
        info.WordCount,
        info.ContentHash,
        info.SourceUrl,
        info.FetchedAt.UtcDateTime);
}
