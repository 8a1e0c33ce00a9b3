namespace VideoDigester.Storage.Search;

/// <summary>A passage without a vector, and what is said in its segments.</summary>
/// <param name="Passage">The passage.</param>
/// <param name="Segments">The segments from its first to its last, in order.</param>
internal sealed record VectorPassageText(VectorPassage Passage, IReadOnlyList<TranscriptSegment> Segments);
