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
        return database.QueryAsync(connection => ReadAsync(connection, query, order, after, cancellationToken), cancellationToken);
    }

    // No transaction around the two statements, whose end would be another round trip on PostgreSQL: a row that loses its value between them is shown once.
    private async Task<Page<VideoSummary>> ReadAsync(LibraryConnection connection, VideoQuery query, VideoOrder order, VideoCursor? after, CancellationToken cancellationToken)
    {
        var page = new ListedPage(query, order);
        if (after is not { Value: null })
            await ReadAsync(connection, page, after, withValue: true, cancellationToken).ConfigureAwait(false);
        if (!page.IsThereMore && !order.IsAlwaysThere)
            await ReadAsync(connection, page, after is { Value: null } ? after : null, withValue: false, cancellationToken).ConfigureAwait(false);
        return page.Read();
    }

    private Task ReadAsync(LibraryConnection connection, ListedPage page, VideoCursor? after, bool withValue, CancellationToken cancellationToken)
    {
        var sql = VideoListSql.Of(database.Dialect.Search.SchemaPrefix, page.Query, page.Order, after, withValue, page.Query.PageSize + 1);
        return database.Dialect.ReadAsync(connection, [new ReadStatement(sql.Text, page.Begin())], sql.Parameters, cancellationToken);
    }

    /// <summary>A page that is being read, and one row more, which tells whether there is a next one.</summary>
    private sealed class ListedPage(VideoQuery query, VideoOrder order)
    {
        private readonly List<VideoSummary> _videos = new(query.PageSize);
        private VideoCursor? _last;

        public VideoQuery Query => query;

        public VideoOrder Order => order;

        /// <summary>Whether a row was found behind the page.</summary>
        public bool IsThereMore { get; private set; }

        /// <summary>What a further statement's rows are given to.</summary>
        public Action<IColumns> Begin()
        {
            var shown = _videos.Count == 0 ? null : _videos.Select(video => video.Id).ToHashSet();
            return row => Add(row, shown);
        }

        public Page<VideoSummary> Read() => new(_videos, IsThereMore ? _last!.Write() : null);

        private void Add(IColumns row, HashSet<VideoId>? shown)
        {
            if (IsThereMore)
                return;
            var next = new ColumnCursor(row);
            var video = SummaryColumns.Read(ref next);
            if (shown?.Contains(video.Id) == true)
                return;
            if (_videos.Count == query.PageSize)
            {
                IsThereMore = true;
                return;
            }

            _videos.Add(video);
            if (_videos.Count == query.PageSize)
                _last = new VideoCursor(query.Sort, query.Descending, next.Number(), order.Write(row, next.Position));
        }
    }
}
