namespace VideoDigester;

/// <summary>A playlist, a channel or one of its tabs, as the library knows it.</summary>
public sealed record Playlist
{
    /// <summary>Its identity.</summary>
    public required PlaylistId Id { get; init; }

    /// <summary>The address under which it is listed.</summary>
    public required string Url { get; init; }

    /// <summary>When the library first met it.</summary>
    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>The title, or null.</summary>
    public string? Title { get; init; }

    /// <summary>The description, or null.</summary>
    public string? Description { get; init; }

    /// <summary>How many entries it has by what the site says, or null where it does not say.</summary>
    public long? EntryCount { get; init; }

    /// <summary>How many of its entries are videos of the library.</summary>
    public required long Videos { get; init; }

    /// <summary>How many of its entries are still to be added.</summary>
    public required long Pending { get; init; }

    /// <summary>How many of its entries could not be added.</summary>
    public required long Failed { get; init; }

    /// <summary>When it was last listed to its end, or null.</summary>
    public DateTimeOffset? ListedAt { get; init; }
}
