namespace VideoDigester;

/// <summary>A timed transcript. Immutable.</summary>
/// <param name="Info">What is known about it.</param>
/// <param name="Segments">The words in order of time.</param>
public sealed record Transcript(TranscriptInfo Info, IReadOnlyList<TranscriptSegment> Segments);
