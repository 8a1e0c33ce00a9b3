namespace VideoDigester.Storage.Search;

/// <summary>What is looked at of a video to find others like it.</summary>
/// <param name="Video">The video.</param>
/// <param name="Description">Its description, or null.</param>
/// <param name="ChannelKey">The key of its channel, or null.</param>
/// <param name="Transcript">Its best transcript, or null.</param>
/// <param name="Segments">The words of that transcript.</param>
/// <param name="Transcripts">The keys of all its transcripts.</param>
/// <param name="Others">The words of its other transcripts, each with its language.</param>
/// <param name="Passages">The passages of that transcript in order, as far as they are in the index.</param>
internal sealed record SimilarTexts(
    FoundVideo Video, string? Description, long? ChannelKey, FoundTranscript? Transcript, IReadOnlyList<TranscriptSegment> Segments, IReadOnlySet<long> Transcripts,
    IReadOnlyList<(string Language, IReadOnlyList<TranscriptSegment> Segments)> Others, IReadOnlyList<PassageCandidate> Passages)
{
    /// <summary>The language of what is compared, or null.</summary>
    public string? Language => Transcript?.Language ?? Video.Language;
}
