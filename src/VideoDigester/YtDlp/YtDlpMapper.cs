using VideoDigester.YtDlp.Mapping;

namespace VideoDigester.YtDlp;

/// <summary>Makes a valid record of what a <c>.info.json</c> says. docs/ytdlp-mapping.md lists the rules field by field.</summary>
internal static class YtDlpMapper
{
    /// <param name="info">What the file says.</param>
    /// <param name="fallbackFetchedAt">When the site was asked if the file does not say: the file's own time.</param>
    /// <param name="ignored">Takes what cannot be used.</param>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidMetadata"/>, <see cref="ErrorCode.Playlist"/>.</exception>
    public static VideoMetadata Map(YtDlpInfo info, DateTimeOffset fallbackFetchedAt, IgnoredFields ignored)
    {
        PlaylistRule.Refuse(info);
        var (id, url) = IdentityRule.Map(info, ignored);
        var fetchedAt = Moments.Instant(info.Epoch, "epoch", ignored) ?? fallbackFetchedAt.ToUniversalTime();
        var liveStatus = StatusRule.Live(info, ignored);
        var releaseAt = Moments.Instant(info.ReleaseTimestamp, "release_timestamp", ignored);
        var duration = DurationRule.Map(info, ignored);
        return new VideoMetadata
        {
            Id = id,
            Url = url,
            FetchedAt = fetchedAt,
            Title = TitleRule.Map(info),
            Description = MetadataText.Block(info.Description),
            ThumbnailUrl = ThumbnailRule.Map(info, ignored),
            Duration = duration,
            Published = PublishedRule.Map(info, releaseAt, liveStatus, fetchedAt, ignored),
            ReleaseAt = releaseAt,
            Language = LanguageOf(info, ignored),
            LiveStatus = liveStatus,
            Availability = StatusRule.Access(info, ignored),
            AgeLimit = CountRule.Age(info.AgeLimit, ignored),
            ViewCount = CountRule.Map(info.ViewCount, "view_count", ignored),
            LikeCount = CountRule.Map(info.LikeCount, "like_count", ignored),
            CommentCount = CountRule.Map(info.CommentCount, "comment_count", ignored),
            Channel = ChannelRule.Map(info, id, url, ignored),
            Categories = LabelRule.Map(info.Categories, "categories", ignored),
            Tags = LabelRule.Map(info.Tags, "tags", ignored),
            Chapters = ChapterRule.Map(info, duration, ignored),
            Heatmap = HeatmapRule.Map(info, ignored),
        };
    }

    private static string? LanguageOf(YtDlpInfo info, IgnoredFields ignored)
    {
        if (string.IsNullOrWhiteSpace(info.Language) || info.Language.Trim() is "und")
            return null;
        var tag = LanguageTag.Normalize(info.Language);
        if (tag is null)
            ignored.Add("language", "not a language tag (BCP 47)");
        return tag;
    }
}
