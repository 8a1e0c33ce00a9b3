namespace VideoDigester.Storage;

/// <summary>
/// Lists videos a page at a time, by key. Rows without the sort value come last in either direction, which no single index order
/// gives on both engines: a page is read from the rows that have the value, and completed from the rows that lack it. Safe for concurrent use.
/// </summary>
internal sealed class VideoLister(LibraryDatabase database)
{
    public Task<Page<VideoSummary>> ListAsync(VideoQuery query, CancellationToken cancellationToken)
    {
        KeysetPage.RequireSize(query.PageSize, VideoQuery.MaxPageSize, "videos");
        var order = VideoOrder.Of(query.Sort);
        var after = query.After is { } cursor ? VideoCursor.Read(cursor, query.Sort, query.Descending) : null;
        var page = new ListedPage(query, order);
        return database.ReadAsync(
            async connection =>
            {
                if (after is not { Value: null })
                    await ReadAsync(connection, page, after, withValue: true, cancellationToken).ConfigureAwait(false);
                if (page.Missing > 0 && !order.IsAlwaysThere)
                    await ReadAsync(connection, page, after is { Value: null } ? after : null, withValue: false, cancellationToken).ConfigureAwait(false);
                return page.Read();
            },
            cancellationToken);
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
