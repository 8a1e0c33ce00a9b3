namespace VideoDigester;

/// <summary>
/// What one record of metadata (a yt-dlp <c>.info.json</c>, a later fetch) says about a video: already validated, immutable.
/// Only <see cref="Id"/>, <see cref="Url"/> and <see cref="FetchedAt"/> are certain; null means the record does not say.
/// </summary>
public sealed record VideoMetadata
{
    /// <summary>The video's identity.</summary>
    public required VideoId Id { get; init; }

    /// <summary>The page of the video; the identity as text where the record names no usable address.</summary>
    public required string Url { get; init; }

    /// <summary>When the site was asked, UTC. Decides which of two records is the newer one.</summary>
    public required DateTimeOffset FetchedAt { get; init; }

    /// <summary>The title, or null.</summary>
    public string? Title { get; init; }

    /// <summary>The description, or null.</summary>
    public string? Description { get; init; }

    /// <summary>The address of a still picture, or null.</summary>
    public string? ThumbnailUrl { get; init; }

    /// <summary>The running time, exact to the millisecond, or null where unknown (live broadcasts).</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>When the video was published, with its precision, or null.</summary>
    public PublishedDate? Published { get; init; }

    /// <summary>When a broadcast or premiere started or is scheduled to start, UTC, or null.</summary>
    public DateTimeOffset? ReleaseAt { get; init; }

    /// <summary>The language spoken, as a BCP 47 tag, or null.</summary>
    public string? Language { get; init; }

    /// <summary>Whether this is a broadcast, or null where not stated.</summary>
    public LiveStatus? LiveStatus { get; init; }

    /// <summary>Who may watch, or null where not stated.</summary>
    public Availability? Availability { get; init; }

    /// <summary>The least age in years, 0 for everybody, or null where not stated.</summary>
    public int? AgeLimit { get; init; }

    /// <summary>Views, or null.</summary>
    public long? ViewCount { get; init; }

    /// <summary>Likes, or null.</summary>
    public long? LikeCount { get; init; }

    /// <summary>Comments, or null.</summary>
    public long? CommentCount { get; init; }

    /// <summary>The channel, or null where the record names none.</summary>
    public ChannelMetadata? Channel { get; init; }

    /// <summary>The longest category or tag, in UTF-16 code units. Longer ones of a record are ignored: labels are looked up by an index, whose entries are bounded.</summary>
    public const int MaxLabelLength = 500;

    /// <summary>The site's categories in their order; empty means the record does not say.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>The author's tags in their order; empty means the record does not say.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The author's chapters in order of time; empty means the record does not say.</summary>
    public IReadOnlyList<Chapter> Chapters { get; init; } = [];

    /// <summary>The "most replayed" curve in order of time; empty means the record does not say.</summary>
    public IReadOnlyList<HeatmapPoint> Heatmap { get; init; } = [];
}
