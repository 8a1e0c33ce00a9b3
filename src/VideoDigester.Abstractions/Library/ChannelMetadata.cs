namespace VideoDigester;

/// <summary>The channel, uploader or account that published a video, as one record of metadata states it.</summary>
public sealed record ChannelMetadata
{
    /// <summary>The site's own key for the channel, unique on the site.</summary>
    public required string Key { get; init; }

    /// <summary>The display name, or null where the metadata has none.</summary>
    public string? Name { get; init; }

    /// <summary>The handle with its sign, for example <c>@MrBeast</c>, or null.</summary>
    public string? Handle { get; init; }

    /// <summary>The channel's page, or null.</summary>
    public string? Url { get; init; }

    /// <summary>The channel's description, or null. Only metadata of the channel itself has it.</summary>
    public string? Description { get; init; }

    /// <summary>The channel's picture, or null. Only metadata of the channel itself has it.</summary>
    public string? ThumbnailUrl { get; init; }

    /// <summary>Followers or subscribers when the metadata was fetched, or null where not stated.</summary>
    public long? FollowerCount { get; init; }

    /// <summary>Whether the site vouches for the channel's owner, or null where not stated.</summary>
    public bool? IsVerified { get; init; }
}
