namespace VideoDigester;

/// <summary>Which videos to list, in which order, and which page. All conditions must hold; null means any.</summary>
public sealed record VideoQuery
{
    /// <summary>The largest page.</summary>
    public const int MaxPageSize = 500;

    /// <summary>Only videos on this site, for example <c>youtube</c>.</summary>
    public string? Site { get; init; }

    /// <summary>Only videos of the channel with this key, handle or exact name.</summary>
    public string? Channel { get; init; }

    /// <summary>Only videos of this playlist, without those that it no longer showed when it was last listed.</summary>
    public PlaylistId? Playlist { get; init; }

    /// <summary>Only videos of this category of the site, compared without case.</summary>
    public string? Category { get; init; }

    /// <summary>Only videos with this tag, compared without case.</summary>
    public string? Tag { get; init; }

    /// <summary>Only videos spoken in this language: <c>en</c> takes <c>en-GB</c> too.</summary>
    public string? Language { get; init; }

    /// <summary>Only videos published at or after this moment.</summary>
    public DateTimeOffset? PublishedFrom { get; init; }

    /// <summary>Only videos published before this moment.</summary>
    public DateTimeOffset? PublishedBefore { get; init; }

    /// <summary>Only videos at least this long.</summary>
    public TimeSpan? MinDuration { get; init; }

    /// <summary>Only videos at most this long.</summary>
    public TimeSpan? MaxDuration { get; init; }

    /// <summary>Only videos that have, or have not, a transcript.</summary>
    public bool? HasTranscript { get; init; }

    /// <summary>The order.</summary>
    public VideoSort Sort { get; init; } = VideoSort.Added;

    /// <summary>Largest, newest or last first.</summary>
    public bool Descending { get; init; } = true;

    /// <summary>How many videos a page holds: 1 to 500.</summary>
    public int PageSize { get; init; } = 50;

    /// <summary>The <see cref="Page{T}.Next"/> of the page before, or null for the first page. Only valid with the same sort and direction.</summary>
    public string? After { get; init; }
}
