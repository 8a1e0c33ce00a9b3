namespace VideoDigester;

/// <summary>A text that matches, with the place where it does.</summary>
public sealed record SearchHit
{
    /// <summary>The video.</summary>
    public required VideoId VideoId { get; init; }

    /// <summary>The title of the video; null where it has none.</summary>
    public string? VideoTitle { get; init; }

    /// <summary>What kind of text it is.</summary>
    public required SearchHitKind Kind { get; init; }

    /// <summary>When the segment begins in which the first matching word is said; null for texts without a time.</summary>
    public TimeSpan? Start { get; init; }

    /// <summary>When the segment ends in which the last matching word of the snippet is said; null for texts without a time.</summary>
    public TimeSpan? End { get; init; }

    /// <summary>An address that opens the video at <see cref="Start"/> where its site can do so, else the video's page.</summary>
    public required string Url { get; init; }

    /// <summary>The words that match with the sentence around them, as plain text; the beginning of the passage where none does.</summary>
    public required string Snippet { get; init; }

    /// <summary>
    /// The words of <see cref="Snippet"/> that match, in order, without overlap. Empty where nothing that was asked for stands there: such a hit was found by its meaning alone. One with
    /// some of the words may have been found by words, by meaning or by both.
    /// </summary>
    public required IReadOnlyList<TextRange> Highlights { get; init; }

    /// <summary>How good the hit is; more is better. Comparable within one search only.</summary>
    public required double Score { get; init; }

    /// <summary>The language of the text, a BCP 47 tag; null where it is unknown.</summary>
    public string? Language { get; init; }

    /// <summary>Where the transcript comes from; null for other texts.</summary>
    public TranscriptSourceKind? Source { get; init; }

    /// <summary>The digest; null for other texts.</summary>
    public DigestId? DigestId { get; init; }
}
