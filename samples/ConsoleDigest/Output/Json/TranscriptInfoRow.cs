using VideoDigester;

namespace ConsoleDigest.Output.Json;

internal sealed record TranscriptInfoRow(
    string Language, string Source, string Format, int Segments, int Words, string ContentHash, string? SourceUrl, DateTime FetchedAt)
{
    public static TranscriptInfoRow From(TranscriptInfo info) => new(
        info.Language,
        Word.Of(info.Source),
        Word.Of(info.Format),
        info.SegmentCount,
        info.WordCount,
        info.ContentHash,
        info.SourceUrl,
        info.FetchedAt.UtcDateTime);
}
