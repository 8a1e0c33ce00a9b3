using VideoDigester.Storage.Rows;

namespace VideoDigester.Storage;

/// <summary>Between metadata and the rows of videos and channels.</summary>
internal static class VideoMapping
{
    public static void Write(VideoMetadata metadata, VideoRow row)
    {
        row.Url = metadata.Url;
        row.Title = metadata.Title;
        row.Description = metadata.Description;
        row.ThumbnailUrl = metadata.ThumbnailUrl;
        row.DurationMs = Duration.Milliseconds(metadata.Duration);
        row.PublishedAt = Timestamp.From(metadata.Published?.Value);
        row.PublishedPrecision = StoredName<DatePrecision>.Of(metadata.Published?.Precision);
        row.ReleaseAt = Timestamp.From(metadata.ReleaseAt);
        row.Language = metadata.Language;
        row.LiveStatus = StoredName<LiveStatus>.Of(metadata.LiveStatus);
        row.Availability = StoredName<Availability>.Of(metadata.Availability);
        row.AgeLimit = metadata.AgeLimit;
        row.ViewCount = metadata.ViewCount;
        row.LikeCount = metadata.LikeCount;
        row.CommentCount = metadata.CommentCount;
        row.MetadataFetchedAt = Timestamp.From(metadata.FetchedAt);
    }

    public static VideoMetadata Read(VideoRow row) => new()
    {
        Id = new VideoId(row.Site, row.ExternalId),
        Url = row.Url,
        FetchedAt = row.MetadataFetchedAt.Value,
        Title = row.Title,
        Description = row.Description,
        ThumbnailUrl = row.ThumbnailUrl,
        Duration = Duration.Of(row.DurationMs),
        Published = Published(row.PublishedAt, row.PublishedPrecision),
        ReleaseAt = row.ReleaseAt?.Value,
        Language = row.Language,
        LiveStatus = StoredName<LiveStatus>.ParseOrNull(row.LiveStatus),
        Availability = StoredName<Availability>.ParseOrNull(row.Availability),
        AgeLimit = row.AgeLimit,
        ViewCount = row.ViewCount,
        LikeCount = row.LikeCount,
        CommentCount = row.CommentCount,
    };

    public static PublishedDate? Published(Timestamp? at, string? precision) =>
        at is { } value && precision is not null ? new PublishedDate(value.Value, StoredName<DatePrecision>.Parse(precision)) : null;

    public static void Write(ChannelMetadata channel, ChannelRow row)
    {
        row.Name = channel.Name;
        row.Handle = channel.Handle;
        row.Url = channel.Url;
        row.Description = channel.Description;
        row.ThumbnailUrl = channel.ThumbnailUrl;
        row.FollowerCount = channel.FollowerCount;
        row.IsVerified = channel.IsVerified;
    }

    public static ChannelMetadata Read(ChannelRow row) => new()
    {
        Key = row.ExternalId,
        Name = row.Name,
        Handle = row.Handle,
        Url = row.Url,
        Description = row.Description,
        ThumbnailUrl = row.ThumbnailUrl,
        FollowerCount = row.FollowerCount,
        IsVerified = row.IsVerified,
    };
}
