namespace VideoDigester.Transcripts;

/// <summary>A caption file, read whole.</summary>
/// <param name="Format">The format its content has, whatever its name says.</param>
/// <param name="Language">The language its own header names, or null.</param>
/// <param name="IsAutomatic">Whether the content shows that a recogniser made it: word times, confidences, YouTube's rolling display.</param>
/// <param name="Segments">The words in order of time: normal text (<see cref="SegmentText"/>), never empty, ends never before starts.</param>
internal sealed record CaptionDocument(CaptionFormat Format, string? Language, bool IsAutomatic, IReadOnlyList<TranscriptSegment> Segments);
