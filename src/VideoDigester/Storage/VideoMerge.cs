namespace VideoDigester.Storage;

/// <summary>
/// How two records of the same video become one without losing anything: the one fetched later wins where it says something,
/// the other fills the gaps. For two records the order in which they come in does not matter.
/// </summary>
internal static class VideoMerge
{
    /// <summary>Merges; of two records fetched at the same moment <paramref name="winsTie"/> says whether <paramref name="incoming"/> counts as the later one.</summary>
    public static VideoMetadata Merge(VideoMetadata stored, VideoMetadata incoming, bool winsTie = true)
    {
        var isLater = incoming.FetchedAt > stored.FetchedAt || (winsTie && incoming.FetchedAt == stored.FetchedAt);
        var (better, poorer) = isLater ? (incoming, stored) : (stored, incoming);
        return better with
        {
            Id = stored.Id,
            Url = Text(better.Url) ?? poorer.Url,
            Title = Text(better.Title) ?? poorer.Title,
            Description = Text(better.Description) ?? poorer.Description,
            ThumbnailUrl = Text(better.ThumbnailUrl) ?? poorer.ThumbnailUrl,
            Duration = better.Duration ?? poorer.Duration,
            Published = Date(better.Published, poorer.Published),
            ReleaseAt = better.ReleaseAt ?? poorer.ReleaseAt,
            Language = Text(better.Language) ?? poorer.Language,
            LiveStatus = better.LiveStatus ?? poorer.LiveStatus,
            Availability = better.Availability ?? poorer.Availability,
            AgeLimit = better.AgeLimit ?? poorer.AgeLimit,
            ViewCount = better.ViewCount ?? poorer.ViewCount,
            LikeCount = better.LikeCount ?? poorer.LikeCount,
            CommentCount = better.CommentCount ?? poorer.CommentCount,
            Channel = better.Channel ?? poorer.Channel,
            Categories = List(better.Categories, poorer.Categories),
            Tags = List(better.Tags, poorer.Tags),
            Chapters = List(better.Chapters, poorer.Chapters),
            Heatmap = List(better.Heatmap, poorer.Heatmap),
        };
    }

    /// <summary>Merges two records of one channel, fetched at the given moments.</summary>
    public static ChannelMetadata Merge(ChannelMetadata stored, DateTimeOffset storedAt, ChannelMetadata incoming, DateTimeOffset incomingAt)
    {
        var (better, poorer) = incomingAt >= storedAt ? (incoming, stored) : (stored, incoming);
        return better with
        {
            Key = stored.Key,
            Name = Text(better.Name) ?? poorer.Name,
            Handle = Text(better.Handle) ?? poorer.Handle,
            Url = Text(better.Url) ?? poorer.Url,
            Description = Text(better.Description) ?? poorer.Description,
            ThumbnailUrl = Text(better.ThumbnailUrl) ?? poorer.ThumbnailUrl,
            FollowerCount = better.FollowerCount ?? poorer.FollowerCount,
            IsVerified = better.IsVerified ?? poorer.IsVerified,
        };
    }

    /// <summary>Whether two records say the same, lists included, whenever they were fetched.</summary>
    public static bool SaysTheSame(VideoMetadata left, VideoMetadata right) =>
        Scalars(left) == Scalars(right) with { FetchedAt = left.FetchedAt }
        && left.Categories.SequenceEqual(right.Categories)
        && left.Tags.SequenceEqual(right.Tags)
        && left.Chapters.SequenceEqual(right.Chapters)
        && left.Heatmap.SequenceEqual(right.Heatmap);

    private static VideoMetadata Scalars(VideoMetadata metadata) => metadata with { Categories = [], Tags = [], Chapters = [], Heatmap = [] };

    private static string? Text(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static IReadOnlyList<T> List<T>(IReadOnlyList<T> better, IReadOnlyList<T> poorer) => better.Count > 0 ? better : poorer;

    // A bare day says less than an instant of that day. Sites state the day in their own time zone, hence a day either way.
    private static PublishedDate? Date(PublishedDate? better, PublishedDate? poorer) =>
        better is { } day && poorer is { } instant
        && day.Precision == DatePrecision.Day && instant.Precision == DatePrecision.Instant
        && Math.Abs(day.Day.DayNumber - instant.Day.DayNumber) <= 1
            ? instant
            : better ?? poorer;
}
