namespace VideoDigester.Digests;

/// <summary>What a digest is written from.</summary>
/// <param name="Video">What is known about the video.</param>
/// <param name="Transcript">Its words; at least one segment.</param>
internal sealed record DigestSource(VideoMetadata Video, Transcript Transcript)
{
    /// <summary>The segments of the transcript.</summary>
    public IReadOnlyList<TranscriptSegment> Segments => Transcript.Segments;

    /// <summary>Where the video ends: at its duration, or with the last words where it has none or the captions go on after it.</summary>
    public TimeSpan End { get; } =
        Video.Duration is { } duration && Transcript.Segments[^1].Start < duration ? duration : Transcript.Segments.Max(segment => segment.End);
}
