using LinqToDB;

namespace VideoDigester.Storage.Search;

/// <summary>
/// Keeps the index in step with what it is of: the stores call it in the transaction in which they write the text. Only current transcripts and digests are in it.
/// </summary>
internal sealed class PassageIndex(StorageDialect dialect, IPassageAnalyser analyser)
{
    /// <summary>Indexes a transcript that has no passages.</summary>
    public Task AddTranscriptAsync(
        LibraryConnection connection, long transcriptId, IReadOnlyList<TranscriptSegment> segments, string language, CancellationToken cancellationToken) =>
        dialect.Search.WriteAsync(connection, transcriptId, analyser.OfTranscript(Stored(segments), language), cancellationToken);

    /// <summary>Takes a transcript out of the index.</summary>
    public static Task RemoveTranscriptAsync(LibraryConnection connection, long transcriptId, CancellationToken cancellationToken) =>
        connection.TranscriptPassages.Where(passage => passage.TranscriptId == transcriptId).DeleteAsync(cancellationToken);

    /// <summary>Indexes the title and the description of a video that has no passages of them.</summary>
    public Task AddVideoAsync(LibraryConnection connection, long videoId, string? title, string? description, string? language, CancellationToken cancellationToken) =>
        dialect.Search.WriteAsync(connection, videoId, digestId: null, analyser.OfVideo(title, description, language), cancellationToken);

    /// <summary>Takes the title and the description of a video out of the index.</summary>
    public static Task RemoveVideoAsync(LibraryConnection connection, long videoId, CancellationToken cancellationToken) =>
        connection.TextPassages.Where(passage => passage.VideoId == videoId && passage.DigestId == null).DeleteAsync(cancellationToken);

    /// <summary>Indexes a digest that has no passages.</summary>
    public Task AddDigestAsync(LibraryConnection connection, long videoId, long digestId, Digest digest, CancellationToken cancellationToken) =>
        dialect.Search.WriteAsync(connection, videoId, digestId, analyser.OfDigest(Stored(digest)), cancellationToken);

    /// <summary>Takes a digest out of the index.</summary>
    public static Task RemoveDigestAsync(LibraryConnection connection, long digestId, CancellationToken cancellationToken) =>
        connection.TextPassages.Where(passage => passage.DigestId == digestId).DeleteAsync(cancellationToken);

    // Offsets count in the text as it is stored.
    private static IReadOnlyList<TranscriptSegment> Stored(IReadOnlyList<TranscriptSegment> segments) =>
        segments.All(segment => ReferenceEquals(StoredText.Clean(segment.Text), segment.Text))
            ? segments
            : [.. segments.Select(segment => segment with { Text = StoredText.Clean(segment.Text) })];

    private static Digest Stored(Digest digest) => digest with
    {
        Title = StoredText.CleanOrNull(digest.Title),
        Overview = StoredText.Clean(digest.Overview),
        Items = [.. digest.Items.Select(item => item with { Title = StoredText.CleanOrNull(item.Title), Text = StoredText.Clean(item.Text) })],
    };
}
