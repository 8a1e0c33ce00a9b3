namespace VideoDigester;

/// <summary>The counts that a site shows for a video at one moment. Null means not stated, never zero.</summary>
public sealed record VideoCounts
{
    /// <summary>When the counts were observed, UTC.</summary>
    public required DateTimeOffset ObservedAt { get; init; }

    /// <summary>Views, or null.</summary>
    public long? Views { get; init; }

    /// <summary>Likes, or null.</summary>
    public long? Likes { get; init; }

    /// <summary>Comments, or null.</summary>
    public long? Comments { get; init; }

    /// <summary>Followers of the channel, or null.</summary>
    public long? ChannelFollowers { get; init; }
}
