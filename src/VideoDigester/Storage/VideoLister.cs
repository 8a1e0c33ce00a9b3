using LinqToDB;
using LinqToDB.Async;
using VideoDigester.Storage.Rows;

namespace VideoDigester.Storage;

/// <summary>
/// Lists videos a page at a time, by key. Rows without the sort value come last in either direction, which no single index order
/// gives on both engines: a page is read from the rows that have the value, and completed from the rows that lack it.
/// </summary>
internal sealed class VideoLister(LibraryDatabase database)
{
    public Task<Page<VideoSummary>> ListAsync(VideoQuery query, CancellationToken cancellationToken)
    {
        KeysetPage.RequireSize(query.PageSize, VideoQuery.MaxPageSize, "videos");
        var order = VideoOrder.Of(query.Sort);
        var after = query.After is { } cursor ? VideoCursor.Read(cursor, query.Sort, query.Descending) : null;
        return database.ReadAsync(connection => ReadPageAsync(connection, query, order, after, cancellationToken), cancellationToken);
    }

    /// <summary>One of the two queries that make a page.</summary>
    public static IQueryable<VideoListRow> Query(LibraryConnection connection, VideoQuery query, VideoOrder order, VideoCursor? after, bool withValue, int count)
    {
        var matching = connection.Matching(query);
        var rows = withValue ? order.WithValue(matching, query.Descending, after) : order.WithoutValue(matching, query.Descending, after);
        // The limit comes last: rows that are limited first and joined then may come out in any order.
        return Listed(connection, rows).Take(count);
    }

    /// <summary>What lists show of some videos.</summary>
    public static IQueryable<VideoListRow> Listed(LibraryConnection connection, IQueryable<VideoRow> videos) =>
        from video in videos
        from channel in connection.Channels.LeftJoin(channel => channel.Id == video.ChannelId)
        select new VideoListRow
        {
            // Named one by one: a description may be long and no list shows it.
            Video = new VideoRow
            {
                Id = video.Id,
                Site = video.Site,
                ExternalId = video.ExternalId,
                Url = video.Url,
                Title = video.Title,
                TitleSort = video.TitleSort,
                ThumbnailUrl = video.ThumbnailUrl,
                DurationMs = video.DurationMs,
                PublishedAt = video.PublishedAt,
                PublishedPrecision = video.PublishedPrecision,
                Language = video.Language,
                ViewCount = video.ViewCount,
                AddedAt = video.AddedAt,
            },
            ChannelName = channel.Name,
            HasTranscript = connection.Transcripts.Any(transcript => transcript.VideoId == video.Id && transcript.SupersededAt == null),
        };

    private static async Task<Page<VideoSummary>> ReadPageAsync(
        LibraryConnection connection, VideoQuery query, VideoOrder order, VideoCursor? after, CancellationToken cancellationToken)
    {
        var wanted = query.PageSize + 1;
        var rows = new List<VideoListRow>();
        if (after is not { Value: null })
            rows.AddRange(await Query(connection, query, order, after, withValue: true, wanted).ToListAsync(cancellationToken).ConfigureAwait(false));
        if (rows.Count < wanted && !order.IsAlwaysThere)
        {
            var lastWithout = after is { Value: null } ? after : null;
            rows.AddRange(await Query(connection, query, order, lastWithout, withValue: false, wanted - rows.Count).ToListAsync(cancellationToken).ConfigureAwait(false));
        }

        return KeysetPage.Of(
            rows, query.PageSize, row => row.ToSummary(), row => new VideoCursor(query.Sort, query.Descending, row.Video.Id, order.ValueOf(row.Video)).Write());
    }
}
