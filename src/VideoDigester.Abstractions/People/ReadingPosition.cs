namespace VideoDigester;

/// <summary>Where a user stopped: at an item of a digest, at a moment of the video, or at both.</summary>
public sealed record ReadingPosition
{
    /// <summary>The video. A user has one position in each.</summary>
    public required VideoId VideoId { get; init; }

    /// <summary>The digest that was read, one of the video, or null.</summary>
    public DigestId? DigestId { get; init; }

    /// <summary>The place of the digest's item, from 0, or null. There only with <see cref="DigestId"/>, and gone with the digest.</summary>
    public int? Item { get; init; }

    /// <summary>The moment of the video, or null.</summary>
    public TimeSpan? Offset { get; init; }

    /// <summary>When it was kept, UTC. The library sets it, whatever a caller says.</summary>
    public DateTimeOffset UpdatedAt { get; init; }
}
