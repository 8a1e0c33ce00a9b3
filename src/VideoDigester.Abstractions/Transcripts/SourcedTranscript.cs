namespace VideoDigester;

/// <summary>
/// The words of a video as a source delivers them. The library brings them in order: segments are sorted by start, text is trimmed,
/// segments without words are left out, an end before its start becomes the start.
/// </summary>
public sealed record SourcedTranscript
{
    /// <summary>The language as a BCP 47 tag; <see cref="LanguageTag.Undetermined"/> where nobody says.</summary>
    public required string Language { get; init; }

    /// <summary>How the words came about.</summary>
    public required TranscriptSourceKind Source { get; init; }

    /// <summary>The words and their times, counted from the start of the video.</summary>
    public required IReadOnlyList<TranscriptSegment> Segments { get; init; }

    /// <summary>The format they were read from, or null where they were not read from captions.</summary>
    public CaptionFormat? Format { get; init; }

    /// <summary>Where they come from, an address or a path without secrets, or null.</summary>
    public string? SourceUrl { get; init; }
}
