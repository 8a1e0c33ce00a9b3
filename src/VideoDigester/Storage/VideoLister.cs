namespace VideoDigester.Storage;

/// <summary>
/// Lists videos a page at a time, by key. Rows without the sort value come last in either direction, which no single index order
/// gives on both engines: a page is read from the rows that have the value, and completed from the rows that lack it. Safe for concurrent use.
/// </summary>
internal sealed class VideoLister(LibraryDatabase database)
{
    public async Task<Page<VideoSummary>> ListAsync(VideoQuery query, CancellationToken cancellationToken)
    {
        KeysetPage.RequireSize(query.PageSize, VideoQuery.MaxPageSize, "videos");
        var order = VideoOrder.Of(query.Sort);
        var after = query.After is { } cursor ? VideoCursor.Read(cursor, query.Sort, query.Descending) : null;
        return await database.QueryAsync(connection => TryReadAsync(connection, query, order, after, cancellationToken), cancellationToken).ConfigureAwait(false)
            ?? await database.ReadAsync(connection => ReadAsync(connection, query, order, after, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    // Most pages are one statement, which needs no transaction around it: on PostgreSQL its end would be another round trip.
    private async Task<Page<VideoSummary>?> TryReadAsync(LibraryConnection connection, VideoQuery query, VideoOrder order, VideoCursor? after, CancellationToken cancellationToken)
    {
        var page = new ListedPage(query, order);
        var withValue = after is not { Value: null };
        await ReadAsync(connection, page, after, withValue, cancellationToken).ConfigureAwait(false);
        return page.Missing == 0 || order.IsAlwaysThere || !withValue ? page.Read() : null;
    }

    private async Task<Page<VideoSummary>> ReadAsync(LibraryConnection connection, VideoQuery query, VideoOrder order, VideoCursor? after, CancellationToken cancellationToken)
    {
        var page = new ListedPage(query, order);
        await ReadAsync(connection, page, after, withValue: true, cancellationToken).ConfigureAwait(false);
        if (page.Missing > 0)
            await ReadAsync(connection, page, after: null, withValue: false, cancellationToken).ConfigureAwait(false);
        return page.Read();
    }

    private Task ReadAsync(LibraryConnection connection, ListedPage page, VideoCursor? after, bool withValue, CancellationToken cancellationToken)
    {
        var sql = VideoListSql.Of(database.Dialect.Search.SchemaPrefix, page.Query, page.Order, after, withValue, page.Missing);
        return database.Dialect.ReadAsync(connection, [new ReadStatement(sql.Text, page.Add)], sql.Parameters, cancellationToken);
    }

    /// <summary>A page that is being read, and one row more, which tells whether there is a next one.</summary>
    private sealed class ListedPage(VideoQuery query, VideoOrder order)
    {
        private readonly List<VideoSummary> _videos = new(query.PageSize);
        private VideoCursor? _last;
        private bool _isThereMore;

        public VideoQuery Query => query;

        public VideoOrder Order => order;

        public int Missing => _isThereMore ? 0 : query.PageSize + 1 - _videos.Count;

        public void Add(IColumns row)
        {
            if (_videos.Count == query.PageSize)
            {
                _isThereMore = true;
                return;
            }

            var next = new ColumnCursor(row);
            _videos.Add(SummaryColumns.Read(ref next));
            if (_videos.Count == query.PageSize)
                _last = new VideoCursor(query.Sort, query.Descending, next.Number(), order.Write(row, next.Position));
        }

        public Page<VideoSummary> Read() => new(_videos, _isThereMore ? _last!.Write() : null);
    }
}
