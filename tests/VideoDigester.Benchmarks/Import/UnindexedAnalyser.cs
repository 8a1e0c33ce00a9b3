using VideoDigester.Storage.Search;

namespace VideoDigester.Benchmarks.Import;

/// <summary>Finds no passages in anything, so that the library writes the rows of the yardsticks and no index.</summary>
internal sealed class UnindexedAnalyser : IPassageAnalyser
{
    public IReadOnlyList<IndexedPassage> OfTranscript(IReadOnlyList<TranscriptSegment> segments, string language) => [];

    public IReadOnlyList<IndexedText> OfVideo(string? title, string? description, string? language) => [];

    public IReadOnlyList<IndexedText> OfDigest(Digest digest) => [];
}
