namespace VideoDigester;

/// <summary>
/// What a recogniser heard. The library brings it in order: segments are sorted by start, text is trimmed, segments without words are left out, an end before
/// its start becomes the start.
/// </summary>
public sealed record SpeechTranscript
{
    /// <summary>The language as a BCP 47 tag, or null where the recogniser does not say: that of the request counts then.</summary>
    public string? Language { get; init; }

    /// <summary>The words and their times, counted from the start of the audio. Times are evidence: words whose time is not known have no place here.</summary>
    public required IReadOnlyList<TranscriptSegment> Segments { get; init; }

    /// <summary>The format of captions that they were read from, or null where they were not read from captions.</summary>
    public CaptionFormat? Format { get; init; }
}
