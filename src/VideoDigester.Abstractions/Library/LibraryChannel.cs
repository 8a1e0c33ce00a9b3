namespace VideoDigester;

/// <summary>A channel that the library knows.</summary>
public sealed record LibraryChannel
{
    /// <summary>The site: yt-dlp's <c>extractor_key</c> in lower case.</summary>
    public required string Site { get; init; }

    /// <summary>What the newest record of metadata states of it. Its <see cref="ChannelMetadata.Key"/> is what <see cref="VideoQuery.Channel"/> takes for exactly this channel of its site.</summary>
    public required ChannelMetadata Metadata { get; init; }

    /// <summary>How many videos of it the library holds.</summary>
    public required long Videos { get; init; }

    /// <summary>When the library first kept it.</summary>
    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>When a record last changed it.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }
}
