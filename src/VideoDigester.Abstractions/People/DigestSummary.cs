namespace VideoDigester;

/// <summary>One row of a list of digests: enough to show it, without its items.</summary>
public sealed record DigestSummary
{
    /// <summary>The digest's name.</summary>
    public required DigestId Id { get; init; }

    /// <summary>The video it digests.</summary>
    public required VideoId VideoId { get; init; }

    /// <summary>The video's title, or null where no record has one.</summary>
    public string? VideoTitle { get; init; }

    /// <summary>The name of the video's channel, or null.</summary>
    public string? ChannelName { get; init; }

    /// <summary>The kind of digest.</summary>
    public required DigestType Type { get; init; }

    /// <summary>The language it is written in, as a BCP 47 tag.</summary>
    public required string Language { get; init; }

    /// <summary>Who wrote it: <c>extractive</c> for the built-in writer, or the name of a model provider.</summary>
    public required string Provider { get; init; }

    /// <summary>The model, or the version of the built-in writer.</summary>
    public required string Model { get; init; }

    /// <summary>A heading, or null.</summary>
    public string? Title { get; init; }

    /// <summary>What the video is about, in a sentence or two.</summary>
    public required string Overview { get; init; }

    /// <summary>How many words there are to read, as in <see cref="Digest.WordCount"/>.</summary>
    public required int WordCount { get; init; }

    /// <summary>When it was written, UTC.</summary>
    public required DateTimeOffset GeneratedAt { get; init; }

    /// <summary>When the captions it rests on were replaced by others, UTC, or null while they are current.</summary>
    public DateTimeOffset? StaleAt { get; init; }

    /// <summary>When a forced digest took its place, UTC, or null while it is current.</summary>
    public DateTimeOffset? SupersededAt { get; init; }
}
