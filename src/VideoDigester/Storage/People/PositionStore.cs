using LinqToDB;
using LinqToDB.Async;
using VideoDigester.Storage.Rows;

namespace VideoDigester.Storage.People;

/// <summary>Where users stopped. Whoever keeps a position locks the user, then the video, then the digest.</summary>
internal sealed class PositionStore(LibraryDatabase database, TimeProvider time)
{
    private const string List = "positions";

    private readonly UserDirectory _users = new(database.Dialect);

    /// <inheritdoc cref="IDigestInteractions.SetPositionAsync" />
    public Task<ReadingPosition> SetAsync(string userId, ReadingPosition position, CancellationToken cancellationToken) => database.WriteAsync(
        async connection =>
        {
            var user = (await _users.LockOrAddAsync(connection, userId, Timestamp.From(time.GetUtcNow()), cancellationToken).ConfigureAwait(false)).Id;
            var now = Timestamp.From(time.GetUtcNow());
            var pinned = database.Dialect.Pinned(connection.VideosNamed(position.VideoId)).Select(row => (long?)row.Id);
            var video = await pinned.SoleOrDefaultAsync(cancellationToken).ConfigureAwait(false)
                ?? throw new VideoDigesterException(ErrorCode.VideoNotFound, $"The library holds no video {position.VideoId}.");
            var digest = await DigestOfAsync(connection, position, video, cancellationToken).ConfigureAwait(false);
            var row = new ReadingPositionRow { UserId = user, VideoId = video, DigestId = digest, Item = position.Item, OffsetMs = Duration.Milliseconds(position.Offset), UpdatedAt = now };
            if (await connection.UpdateAsync(row, token: cancellationToken).ConfigureAwait(false) == 0)
                await database.Dialect.WriteAsync(connection, [row], cancellationToken).ConfigureAwait(false);
            return position with { Offset = Duration.Of(row.OffsetMs), UpdatedAt = now.Value };
        },
        cancellationToken);

    public Task<ReadingPosition?> FindAsync(string userId, VideoId videoId, CancellationToken cancellationToken) => database.QueryAsync(
        async connection =>
        {
            var theirs =
                from user in UserDirectory.Named(connection, userId)
                from video in connection.VideosNamed(videoId)
                from row in connection.ReadingPositions.InnerJoin(row => row.UserId == user.Id && row.VideoId == video.Id)
                select row;
            return await ListedPosition.Of(connection, theirs).SoleOrDefaultAsync(cancellationToken).ConfigureAwait(false) is { } listed ? listed.Read() : null;
        },
        cancellationToken);

    public Task<Page<ReadingPosition>> ListAsync(string userId, ReadingPositionQuery query, CancellationToken cancellationToken)
    {
        KeysetPage.RequireSize(query.PageSize, ReadingPositionQuery.MaxPageSize, "positions");
        var after = MomentCursor.Read(query.After, List);
        return database.ReadAsync(
            async connection =>
            {
                if (await UserDirectory.FindAsync(connection, userId, cancellationToken).ConfigureAwait(false) is not { } user)
                    return new Page<ReadingPosition>([], null);
                var rows = await Query(connection, user, query.PageSize + 1, after).ToListAsync(cancellationToken).ConfigureAwait(false);
                return KeysetPage.Of(rows, query.PageSize, row => row.Read(), row => new MomentCursor(row.Row.UpdatedAt, row.Row.VideoId).Write(List));
            },
            cancellationToken);
    }

    public Task<bool> ClearAsync(string userId, VideoId videoId, CancellationToken cancellationToken) => database.WriteAsync(
        async connection =>
        {
            var (users, videos) = (UserDirectory.Named(connection, userId), connection.VideosNamed(videoId));
            return await connection.ReadingPositions
                .Where(row => users.Any(user => user.Id == row.UserId) && videos.Any(video => video.Id == row.VideoId))
                .DeleteAsync(cancellationToken).ConfigureAwait(false) > 0;
        },
        cancellationToken);

    /// <summary>Positions of a user, the last changed first.</summary>
    internal static IQueryable<ListedPosition> Query(LibraryConnection connection, long user, int count, MomentCursor? after)
    {
        var rows = connection.ReadingPositions.Where(row => row.UserId == user);
        if (after is { At: var at, Id: var last })
            rows = rows.Where(row => Sql.Row(row.UpdatedAt, row.VideoId) < Sql.Row(at, last));
        return ListedPosition.Of(connection, rows.OrderByDescending(row => row.UpdatedAt).ThenByDescending(row => row.VideoId)).Take(count);
    }

    private async Task<long?> DigestOfAsync(LibraryConnection connection, ReadingPosition position, long video, CancellationToken cancellationToken)
    {
        if (position.DigestId is not { } id)
            return null;
        var digest = await database.Dialect.Pinned(connection.DigestsNamed(id)).Select(row => new DigestKey { Id = row.Id, VideoId = row.VideoId }).SoleOrDefaultAsync(cancellationToken).ConfigureAwait(false)
            ?? throw DigestNames.Unknown(id);
        if (digest.VideoId != video)
            throw new VideoDigesterException(ErrorCode.InvalidRequest, $"The digest {id} is one of another video than {position.VideoId}.");
        var items = await connection.DigestItems.Where(row => row.DigestId == digest.Id).CountAsync(cancellationToken).ConfigureAwait(false);
        return position.Item is not { } item || item < items
            ? digest.Id
            : throw new VideoDigesterException(ErrorCode.InvalidRequest, $"Item is {item}; the digest {id} has {items} items, counted from 0.");
    }

    private sealed class DigestKey
    {
        public required long Id { get; init; }

        public required long VideoId { get; init; }
    }
}
