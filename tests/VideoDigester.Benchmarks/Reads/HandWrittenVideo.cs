using VideoDigester.Benchmarks.Engines;
using VideoDigester.Storage;

namespace VideoDigester.Benchmarks.Reads;

/// <summary>A video by hand: its row with its channel's, then a statement for each list that hangs on it.</summary>
internal sealed class HandWrittenVideo(string schema)
{
    private readonly string _video = $"""
        SELECT v.id, v.url, v.title, v.description, v.thumbnail_url, v.duration_ms, v.published_at, v.published_precision, v.release_at, v.language, v.live_status, v.availability, v.age_limit,
            v.view_count, v.like_count, v.comment_count, v.source_path, v.removed_at, v.metadata_fetched_at, v.added_at, v.updated_at,
            c.external_id, c.name, c.handle, c.url, c.description, c.thumbnail_url, c.follower_count, c.is_verified
        FROM {schema}videos v LEFT JOIN {schema}channels c ON c.id = v.channel_id WHERE v.site = @site AND v.external_id = @key
        """;

    private readonly string _categories = $"SELECT n.name FROM {schema}video_categories l JOIN {schema}categories n ON n.id = l.category_id WHERE l.video_id = @video ORDER BY l.position";

    private readonly string _tags = $"SELECT n.name FROM {schema}video_tags l JOIN {schema}tags n ON n.id = l.tag_id WHERE l.video_id = @video ORDER BY l.position";

    private readonly string _chapters = $"SELECT start_ms, end_ms, title FROM {schema}video_chapters WHERE video_id = @video ORDER BY position";

    private readonly string _heatmap = $"SELECT start_ms, end_ms, value FROM {schema}video_heatmap WHERE video_id = @video ORDER BY position";

    private readonly string _statistics = $"SELECT observed_at, view_count, like_count, comment_count, follower_count FROM {schema}video_statistics WHERE video_id = @video ORDER BY observed_at";

    private readonly string _transcripts = $"SELECT language, source, format, source_url, content_hash, segment_count, word_count, fetched_at FROM {schema}transcripts WHERE video_id = @video AND superseded_at IS NULL ORDER BY id";

    public async Task<Video?> FindAsync(BareStatements statements, VideoId id)
    {
        var (key, found) = (0L, default(Video));
        await statements.ReadAsync(_video, row => (key, found) = (row.Number(0), Read(row, id)), ("@site", id.Site), ("@key", id.Key));
        if (found is null)
            return null;
        var video = ("@video", (object)key);
        List<string> categories = [], tags = [];
        List<Chapter> chapters = [];
        List<HeatmapPoint> heatmap = [];
        List<VideoCounts> counts = [];
        List<TranscriptInfo> transcripts = [];
        await statements.ReadAsync(_categories, row => categories.Add(row.Text(0)), video);
        await statements.ReadAsync(_tags, row => tags.Add(row.Text(0)), video);
        await statements.ReadAsync(_chapters, row => chapters.Add(new Chapter(row.Time(0), row.Time(1), row.Text(2))), video);
        await statements.ReadAsync(_heatmap, row => heatmap.Add(new HeatmapPoint(row.Time(0), row.Time(1), row.Real(2))), video);
        await statements.ReadAsync(_statistics, row => counts.Add(ReadCounts(row)), video);
        await statements.ReadAsync(_transcripts, row => transcripts.Add(ReadTranscript(row, id)), video);
        return found with
        {
            Metadata = found.Metadata with { Categories = categories, Tags = tags, Chapters = chapters, Heatmap = heatmap },
            Statistics = counts,
            Transcripts = transcripts,
        };
    }

    /// <summary>Reads a transcript without its words.</summary>
    public static TranscriptInfo ReadTranscript(BareRow row, VideoId id) => new()
    {
        VideoId = id,
        Language = row.Text(0),
        Source = StoredName<TranscriptSourceKind>.Parse(row.Text(1)),
        Format = StoredName<CaptionFormat>.ParseOrNull(row.TextOrNull(2)),
        SourceUrl = row.TextOrNull(3),
        ContentHash = row.Text(4),
        SegmentCount = row.Count(5),
        WordCount = row.Count(6),
        FetchedAt = row.Instant(7),
    };

    private static VideoCounts ReadCounts(BareRow row) => new()
    {
        ObservedAt = row.Instant(0),
        Views = row.NumberOrNull(1),
        Likes = row.NumberOrNull(2),
        Comments = row.NumberOrNull(3),
        ChannelFollowers = row.NumberOrNull(4),
    };

    private static Video Read(BareRow row, VideoId id) => new()
    {
        Metadata = new VideoMetadata
        {
            Id = id,
            Url = row.Text(1),
            Title = row.TextOrNull(2),
            Description = row.TextOrNull(3),
            ThumbnailUrl = row.TextOrNull(4),
            Duration = row.TimeOrNull(5),
            Published = row.InstantOrNull(6) is { } published ? new PublishedDate(published, StoredName<DatePrecision>.Parse(row.Text(7))) : null,
            ReleaseAt = row.InstantOrNull(8),
            Language = row.TextOrNull(9),
            LiveStatus = StoredName<LiveStatus>.ParseOrNull(row.TextOrNull(10)),
            Availability = StoredName<Availability>.ParseOrNull(row.TextOrNull(11)),
            AgeLimit = (int?)row.NumberOrNull(12),
            ViewCount = row.NumberOrNull(13),
            LikeCount = row.NumberOrNull(14),
            CommentCount = row.NumberOrNull(15),
            FetchedAt = row.Instant(18),
            Channel = row.TextOrNull(21) is { } channel ? ReadChannel(row, channel) : null,
        },
        SourcePath = row.TextOrNull(16),
        RemovedAt = row.InstantOrNull(17),
        AddedAt = row.Instant(19),
        UpdatedAt = row.Instant(20),
    };

    private static ChannelMetadata ReadChannel(BareRow row, string key) => new()
    {
        Key = key,
        Name = row.TextOrNull(22),
        Handle = row.TextOrNull(23),
        Url = row.TextOrNull(24),
        Description = row.TextOrNull(25),
        ThumbnailUrl = row.TextOrNull(26),
        FollowerCount = row.NumberOrNull(27),
        IsVerified = row.FlagOrNull(28),
    };
}
