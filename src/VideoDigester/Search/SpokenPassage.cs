namespace VideoDigester.Search;

/// <summary>A passage of a transcript that was found, with its words.</summary>
internal sealed record SpokenPassage
{
    /// <summary>The video.</summary>
    public required VideoId VideoId { get; init; }

    /// <summary>The title of the video, or null.</summary>
    public required string? VideoTitle { get; init; }

    /// <summary>The page of the video.</summary>
    public required string VideoUrl { get; init; }

    /// <summary>Which transcript it is of.</summary>
    public required long TranscriptKey { get; init; }

    /// <summary>The language of the transcript, as a BCP 47 tag.</summary>
    public required string Language { get; init; }

    /// <summary>Its segments, at least one; the first and the last with the words that belong to the passage only.</summary>
    public required IReadOnlyList<TranscriptSegment> Segments { get; init; }
}
