using LinqToDB;
using LinqToDB.Async;
using VideoDigester.Storage.Rows;

namespace VideoDigester.Storage;

/// <summary>
/// Reads a video with everything but the words of its transcripts. The statements are written by hand, once: this is what hosts ask for most, and they go to the database together, where it is elsewhere in one round
/// trip; see docs/decisions/0021-hot-reads.md. Safe for concurrent use.
/// </summary>
internal sealed class VideoReader(LibraryDatabase database)
{
    private readonly Statements _statements = new(database.Dialect.Search.SchemaPrefix);

    public Task<Video?> FindAsync(VideoId id, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => FindAsync(connection, StoredText.Clean(id.Site), StorableMetadata.Key(id.Key), cancellationToken), cancellationToken);

    /// <summary>Finds the video that an address names: by its identity where the address holds one, else by the address of its page.</summary>
    public Task<Video?> FindAsync(VideoId? named, string url, CancellationToken cancellationToken) => named is { } id
        ? FindAsync(id, cancellationToken)
        : database.ReadAsync(
            async connection => await connection.VideosAt(url).Select(row => new { row.Site, row.ExternalId }).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false) is { } at
                ? await FindAsync(connection, at.Site, at.ExternalId, cancellationToken).ConfigureAwait(false)
                : null,
            cancellationToken);

    private async Task<Video?> FindAsync(LibraryConnection connection, string site, string key, CancellationToken cancellationToken)
    {
        var id = new VideoId(site, key);
        VideoRow? video = null;
        ChannelMetadata? channel = null;
        var transcripts = new List<TranscriptInfo>();
        var counts = new List<VideoCounts>();
        var (categories, tags) = (new List<string>(), new List<string>());
        var chapters = new List<Chapter>();
        var heatmap = new List<HeatmapPoint>();
        await database.Dialect.ReadAsync(
            connection,
            [
                new ReadStatement(_statements.Video, row => (video, channel) = ReadVideo(row, site, key)),
                new ReadStatement(_statements.Transcripts, row => transcripts.Add(ReadTranscript(row, id))),
                new ReadStatement(_statements.Counts, row => counts.Add(ReadCounts(row))),
                new ReadStatement(_statements.Categories, row => categories.Add(row.Text(0))),
                new ReadStatement(_statements.Tags, row => tags.Add(row.Text(0))),
                new ReadStatement(_statements.Chapters, row => chapters.Add(new Chapter(Duration.Of(row.Number(0)), Duration.Of(row.Number(1)), row.Text(2)))),
                new ReadStatement(_statements.Heatmap, row => heatmap.Add(new HeatmapPoint(Duration.Of(row.Number(0)), Duration.Of(row.Number(1)), row.Real(2)))),
            ],
            VideoQueries.Name(site, key),
            cancellationToken).ConfigureAwait(false);
        if (video is null)
            return null;
        var metadata = VideoMapping.Read(video) with { Channel = channel, Categories = categories, Tags = tags, Chapters = chapters, Heatmap = heatmap };
        return new Video
        {
            Metadata = metadata,
            AddedAt = video.AddedAt.Value,
            UpdatedAt = video.UpdatedAt.Value,
            RemovedAt = video.RemovedAt?.Value,
            SourcePath = video.SourcePath,
            Transcripts = [.. TranscriptChoice.BestFirst(transcripts, metadata.Language)],
            Statistics = counts,
        };
    }

    private static (VideoRow Video, ChannelMetadata? Channel) ReadVideo(IColumns row, string site, string key)
    {
        var next = new ColumnCursor(row);
        var video = new VideoRow
        {
            Site = site,
            ExternalId = key,
            Url = next.Text(),
            Title = next.TextOrNull(),
            Description = next.TextOrNull(),
            ThumbnailUrl = next.TextOrNull(),
            DurationMs = next.NumberOrNull(),
            PublishedAt = next.MomentOrNull(),
            PublishedPrecision = next.TextOrNull(),
            ReleaseAt = next.MomentOrNull(),
            Language = next.TextOrNull(),
            LiveStatus = next.TextOrNull(),
            Availability = next.TextOrNull(),
            AgeLimit = (int?)next.NumberOrNull(),
            ViewCount = next.NumberOrNull(),
            LikeCount = next.NumberOrNull(),
            CommentCount = next.NumberOrNull(),
            SourcePath = next.TextOrNull(),
            RemovedAt = next.MomentOrNull(),
            MetadataFetchedAt = next.Moment(),
            AddedAt = next.Moment(),
            UpdatedAt = next.Moment(),
        };
        return (video, next.TextOrNull() is { } channel ? ReadChannel(channel, next) : null);
    }

    private static ChannelMetadata ReadChannel(string key, ColumnCursor next) => new()
    {
        Key = key,
        Name = next.TextOrNull(),
        Handle = next.TextOrNull(),
        Url = next.TextOrNull(),
        Description = next.TextOrNull(),
        ThumbnailUrl = next.TextOrNull(),
        FollowerCount = next.NumberOrNull(),
        IsVerified = next.FlagOrNull(),
    };

    private static TranscriptInfo ReadTranscript(IColumns row, VideoId id)
    {
        var next = new ColumnCursor(row);
        return TranscriptMapping.Read(ref next, id);
    }

    private static VideoCounts ReadCounts(IColumns row)
    {
        var next = new ColumnCursor(row);
        return new VideoCounts
        {
            ObservedAt = next.Moment().Value,
            Views = next.NumberOrNull(),
            Likes = next.NumberOrNull(),
            Comments = next.NumberOrNull(),
            ChannelFollowers = next.NumberOrNull(),
        };
    }

    /// <summary>The statements. Their columns stand in the order in which they are read.</summary>
    private sealed class Statements(string prefix)
    {
        public string Video { get; } = $"""
            SELECT v.url, v.title, v.description, v.thumbnail_url, v.duration_ms, v.published_at, v.published_precision, v.release_at, v.language, v.live_status, v.availability, v.age_limit,
                v.view_count, v.like_count, v.comment_count, v.source_path, v.removed_at, v.metadata_fetched_at, v.added_at, v.updated_at,
                c.external_id, c.name, c.handle, c.url, c.description, c.thumbnail_url, c.follower_count, c.is_verified
            FROM {prefix}videos v LEFT JOIN {prefix}channels c ON c.id = v.channel_id WHERE v.site = @site AND v.external_id = @key
            """;

        public string Transcripts { get; } = $"""
            SELECT {TranscriptMapping.Columns}
            FROM {prefix}transcripts t WHERE t.video_id = {Id(prefix)} AND t.superseded_at IS NULL ORDER BY t.id
            """;

        public string Counts { get; } = $"SELECT s.observed_at, s.view_count, s.like_count, s.comment_count, s.follower_count FROM {prefix}video_statistics s WHERE s.video_id = {Id(prefix)} ORDER BY s.observed_at";

        public string Categories { get; } = Names(prefix, NameLink.Categories);

        public string Tags { get; } = Names(prefix, NameLink.Tags);

        public string Chapters { get; } = $"SELECT c.start_ms, c.end_ms, c.title FROM {prefix}video_chapters c WHERE c.video_id = {Id(prefix)} ORDER BY c.position";

        public string Heatmap { get; } = $"SELECT h.start_ms, h.end_ms, h.value FROM {prefix}video_heatmap h WHERE h.video_id = {Id(prefix)} ORDER BY h.position";

        private static string Names(string prefix, NameLink link) =>
            $"SELECT n.name FROM {prefix}{link.Links} l JOIN {prefix}{link.Names} n ON n.id = l.{link.Key} WHERE l.video_id = {Id(prefix)} ORDER BY l.position";

        private static string Id(string prefix) => $"(SELECT v.id FROM {prefix}videos v WHERE v.site = @site AND v.external_id = @key)";
    }
}
