namespace VideoDigester.Storage.Search;

/// <summary>
/// Cuts texts into passages and their terms. The stores ask it while they write, for the words in the index must be those of the row that is kept in the same
/// transaction. It asks nobody and is safe for concurrent use.
/// </summary>
internal interface IPassageAnalyser
{
    /// <summary>The passages of a transcript, each word in one of them, in order.</summary>
    IReadOnlyList<IndexedPassage> OfTranscript(IReadOnlyList<TranscriptSegment> segments, string language);

    /// <summary>The passages of a title and a description.</summary>
    IReadOnlyList<IndexedText> OfVideo(string? title, string? description, string? language);

    /// <summary>The passages of a digest: its title with its overview, then its items.</summary>
    IReadOnlyList<IndexedText> OfDigest(Digest digest);
}
