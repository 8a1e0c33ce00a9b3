namespace VideoDigester;

/// <summary>A stored digest of one video. Immutable.</summary>
public sealed record Digest
{
    /// <summary>The digest's name.</summary>
    public required DigestId Id { get; init; }

    /// <summary>The video it digests.</summary>
    public required VideoId VideoId { get; init; }

    /// <summary>The kind of digest.</summary>
    public required DigestType Type { get; init; }

    /// <summary>The language it is written in, as a BCP 47 tag.</summary>
    public required string Language { get; init; }

    /// <summary>Who wrote it: <c>extractive</c> for the built-in writer, or the name of a model provider.</summary>
    public required string Provider { get; init; }

    /// <summary>The model, or the version of the built-in writer.</summary>
    public required string Model { get; init; }

    /// <summary>The transcript it was made from.</summary>
    public required string TranscriptHash { get; init; }

    /// <summary>A heading, or null.</summary>
    public string? Title { get; init; }

    /// <summary>What the video is about, in a sentence or two.</summary>
    public required string Overview { get; init; }

    /// <summary>The items in order.</summary>
    public required IReadOnlyList<DigestItem> Items { get; init; }

    /// <summary>What writing it used: tokens and money.</summary>
    public required DigestUsage Usage { get; init; }

    /// <summary>The fraction of the transcript's segments that the writer read: 0 to 1.</summary>
    public required double Coverage { get; init; }

    /// <summary>The mean support of the items, 0 to 1.</summary>
    public required double Grounding { get; init; }

    /// <summary>How many items were dropped because the transcript does not carry them.</summary>
    public required int Dropped { get; init; }

    /// <summary>How many words there are to read: those of the title, the overview and the items' titles and texts, without quotes. Scripts that put no spaces between words count their characters. Set by the library.</summary>
    public int WordCount { get; init; }

    /// <summary>When it was written, UTC.</summary>
    public required DateTimeOffset GeneratedAt { get; init; }

    /// <summary>When the captions it rests on were replaced by others, UTC, or null while they are current.</summary>
    public DateTimeOffset? StaleAt { get; init; }
}
