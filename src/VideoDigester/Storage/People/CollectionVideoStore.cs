using System.Globalization;
using LinqToDB;
using LinqToDB.Async;
using LinqToDB.Data;
using VideoDigester.Storage.Rows;

namespace VideoDigester.Storage.People;

/// <summary>The videos of collections, in their order. Positions have gaps, so that a video that moves changes no other; whoever writes one locks the collection, then the video.</summary>
internal sealed class CollectionVideoStore(LibraryDatabase database, TimeProvider time)
{
    // Twenty videos can be put one before the other at the same place before all are numbered anew: above all that there were, so that whoever reads on by a position of before sees some twice and misses none.
    private const long Gap = 1 << 20;

    private readonly string _number =
        $"""
        UPDATE {database.Dialect.Queue.Prefix}collection_items SET position = n.last + n.place * {Gap}
        FROM (SELECT i.video_id, row_number() OVER (ORDER BY i.position) AS place, max(i.position) OVER () AS last FROM {database.Dialect.Queue.Prefix}collection_items i WHERE i.collection_id = @collection) n
        WHERE collection_items.collection_id = @collection AND collection_items.video_id = n.video_id
        """;

    /// <inheritdoc cref="ICollections.AddAsync" />
    public Task<bool> AddAsync(CollectionId id, string? userId, VideoId videoId, CancellationToken cancellationToken) => ChangeAsync(
        id,
        userId,
        async (connection, collection, now) =>
        {
            var pinned = database.Dialect.Pinned(connection.VideosNamed(videoId)).Select(row => (long?)row.Id);
            var video = await pinned.SoleOrDefaultAsync(cancellationToken).ConfigureAwait(false)
                ?? throw new VideoDigesterException(ErrorCode.VideoNotFound, $"The library holds no video {videoId}.");
            var items = connection.CollectionItems.Where(item => item.CollectionId == collection);
            if (await items.AnyAsync(item => item.VideoId == video, cancellationToken).ConfigureAwait(false))
                return false;
            var last = await items.MaxAsync(item => (long?)item.Position, cancellationToken).ConfigureAwait(false);
            await database.Dialect.WriteAsync(connection, [new CollectionItemRow { CollectionId = collection, VideoId = video, Position = (last ?? 0) + Gap, AddedAt = now }], cancellationToken).ConfigureAwait(false);
            return true;
        },
        cancellationToken);

    /// <inheritdoc cref="ICollections.RemoveAsync" />
    public Task<bool> RemoveAsync(CollectionId id, string? userId, VideoId videoId, CancellationToken cancellationToken) => ChangeAsync(
        id,
        userId,
        async (connection, collection, _) =>
        {
            var named = connection.VideosNamed(videoId);
            return await connection.CollectionItems
                .Where(item => item.CollectionId == collection && named.Any(video => video.Id == item.VideoId))
                .DeleteAsync(cancellationToken).ConfigureAwait(false) > 0;
        },
        cancellationToken);

    /// <inheritdoc cref="ICollections.MoveAsync" />
    public async Task<bool> MoveAsync(CollectionId id, string? userId, VideoId videoId, int position, CancellationToken cancellationToken)
    {
        var isHeld = false;
        await ChangeAsync(
            id,
            userId,
            async (connection, collection, _) =>
            {
                var video = await connection.VideosNamed(videoId).Select(row => (long?)row.Id).SoleOrDefaultAsync(cancellationToken).ConfigureAwait(false) ?? 0;
                var item = await connection.CollectionItems.Where(row => row.CollectionId == collection && row.VideoId == video).SoleOrDefaultAsync(cancellationToken).ConfigureAwait(false);
                isHeld = item is not null;
                return item is not null && await MoveAsync(connection, item, position, cancellationToken).ConfigureAwait(false);
            },
            cancellationToken).ConfigureAwait(false);
        return isHeld;
    }

    /// <inheritdoc cref="ICollections.ListVideosAsync" />
    public Task<Page<VideoSummary>> ListAsync(CollectionId id, string? userId, CollectionVideosQuery query, CancellationToken cancellationToken)
    {
        KeysetPage.RequireSize(query.PageSize, CollectionVideosQuery.MaxPageSize, "videos");
        var after = query.After is { } cursor ? PlaceCursor.Read(cursor) : null;
        return database.ReadAsync(
            async connection =>
            {
                var user = await connection.FindUserAsync(userId, cancellationToken).ConfigureAwait(false);
                var collection = await connection.CollectionsNamed(id, user).Select(row => (long?)row.Id).SoleOrDefaultAsync(cancellationToken).ConfigureAwait(false) ?? throw CollectionQueries.Unknown(id);
                var rows = await database.Dialect.ReadAsync(
                    connection, Sql(database.Dialect.Queue.Prefix, isFirst: after is null, query.PageSize + 1), Read,
                    [new DataParameter("collection", collection), new DataParameter("position", after?.Position ?? 0)], cancellationToken).ConfigureAwait(false);
                return KeysetPage.Of(rows, query.PageSize, row => row.Video, row => new PlaceCursor(row.Position).Write());
            },
            cancellationToken);
    }

    /// <summary>The statement that lists the videos of <c>@collection</c>, those of a further page behind <c>@position</c>.</summary>
    internal static string Sql(string prefix, bool isFirst, int count) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        SELECT {SummaryColumns.Of(prefix)}, i.position FROM {prefix}collection_items i JOIN {prefix}videos v ON v.id = i.video_id
        WHERE i.collection_id = @collection {(isFirst ? "" : "AND i.position > @position")} ORDER BY i.position LIMIT {count}
        """);

    private static (VideoSummary Video, long Position) Read(IColumns row)
    {
        var next = new ColumnCursor(row);
        return (SummaryColumns.Read(ref next), next.Number());
    }

    /// <summary>Does something to a collection that nobody else changes meanwhile, and notes when.</summary>
    private Task<bool> ChangeAsync(CollectionId id, string? userId, Func<LibraryConnection, long, Timestamp, Task<bool>> change, CancellationToken cancellationToken) => database.WriteAsync(
        async connection =>
        {
            var user = await connection.FindUserAsync(userId, cancellationToken).ConfigureAwait(false);
            var locked = database.Dialect.Locked(connection.CollectionsNamed(id, user)).Select(row => (long?)row.Id);
            var collection = await locked.SoleOrDefaultAsync(cancellationToken).ConfigureAwait(false) ?? throw CollectionQueries.Unknown(id);
            var now = Timestamp.From(time.GetUtcNow());
            if (!await change(connection, collection, now).ConfigureAwait(false))
                return false;
            await connection.Collections.Where(row => row.Id == collection).Set(row => row.UpdatedAt, now).UpdateAsync(cancellationToken).ConfigureAwait(false);
            return true;
        },
        cancellationToken);

    private async Task<bool> MoveAsync(LibraryConnection connection, CollectionItemRow item, int place, CancellationToken cancellationToken)
    {
        var (collection, video) = (item.CollectionId, item.VideoId);
        var others = connection.CollectionItems.Where(row => row.CollectionId == collection && row.VideoId != video).OrderBy(row => row.Position).Select(row => row.Position);
        var (before, behind) = await NeighboursAsync(others, place, cancellationToken).ConfigureAwait(false);
        if (item.Position > (before ?? long.MinValue) && item.Position < (behind ?? long.MaxValue))
            return false;
        if (behind - before < 2)
        {
            await connection.ExecuteAsync(_number, cancellationToken, new DataParameter("collection", collection, DataType.Int64)).ConfigureAwait(false);
            (before, behind) = await NeighboursAsync(others, place, cancellationToken).ConfigureAwait(false);
        }

        var between = (before, behind) switch
        {
            ({ } one, { } other) => one + ((other - one) / 2),
            ({ } one, null) => one + Gap,
            (null, { } other) => other - Gap,
            _ => item.Position,
        };
        await connection.CollectionItems.Where(row => row.CollectionId == collection && row.VideoId == video).Set(row => row.Position, between).UpdateAsync(cancellationToken).ConfigureAwait(false);
        return true;
    }

    private static async Task<(long? Before, long? Behind)> NeighboursAsync(IQueryable<long> positions, int place, CancellationToken cancellationToken)
    {
        var around = await positions.Skip(Math.Max(place - 1, 0)).Take(2).ToListAsync(cancellationToken).ConfigureAwait(false);
        if (place == 0)
            return (null, around.Count > 0 ? around[0] : null);
        return around.Count > 0
            ? (around[0], around.Count > 1 ? around[1] : null)
            : (await positions.MaxAsync(position => (long?)position, cancellationToken).ConfigureAwait(false), null);
    }
}
