namespace VideoDigester;

/// <summary>Words of a video on which an answer rests.</summary>
public sealed record AnswerCitation
{
    /// <summary>The video.</summary>
    public required VideoId VideoId { get; init; }

    /// <summary>The title of the video; null where it has none.</summary>
    public string? VideoTitle { get; init; }

    /// <summary>When the segment begins in which the quote begins.</summary>
    public required TimeSpan Start { get; init; }

    /// <summary>When the segment ends in which the quote ends.</summary>
    public required TimeSpan End { get; init; }

    /// <summary>What is said there, to the letter: segments joined by single spaces.</summary>
    public required string Quote { get; init; }

    /// <summary>An address that opens the video at <see cref="Start"/> where its site can do so, else the video's page.</summary>
    public required string Url { get; init; }

    /// <summary>The language of the quote, a BCP 47 tag.</summary>
    public required string Language { get; init; }
}
