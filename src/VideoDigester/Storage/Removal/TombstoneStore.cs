using LinqToDB;
using LinqToDB.Async;

namespace VideoDigester.Storage.Removal;

/// <summary>Shows which videos were removed from the library, and forgets it.</summary>
internal sealed class TombstoneStore(LibraryDatabase database)
{
    private readonly Tombstones _tombstones = new(database.Dialect);

    /// <summary>Whether the video that an address names was removed: told by its identity where the address holds one, else by the address of its page.</summary>
    public Task<bool> IsRemovedAsync(VideoId? named, string url, CancellationToken cancellationToken) => database.QueryAsync(
        connection =>
        {
            if (named is { } id)
                return _tombstones.IsThereAsync(connection, StoredText.Clean(id.Site), StorableMetadata.Key(id.Key), cancellationToken);
            var page = StoredText.Clean(url);
            return connection.Tombstones.AnyAsync(row => row.Site != EntryName.YouTube && row.Url == page, cancellationToken);
        },
        cancellationToken);

    /// <summary>Lists them, the latest first.</summary>
    public Task<Page<RemovedVideo>> ListAsync(RemovedVideoQuery query, CancellationToken cancellationToken)
    {
        KeysetPage.RequireSize(query.PageSize, RemovedVideoQuery.MaxPageSize, "removed videos");
        var after = KeyCursor.Read(query.After, "removed");
        return database.QueryAsync(
            async connection =>
            {
                var rows = await Query(connection, query, after).ToListAsync(cancellationToken).ConfigureAwait(false);
                return KeysetPage.Of(rows, query.PageSize, row => row.ToVideo(), row => KeyCursor.Write("removed", row.Tombstone.Id));
            },
            cancellationToken);
    }

    /// <summary>Forgets that a video was removed. Entries of playlists that had it are asked for again.</summary>
    /// <returns>Whether it was known.</returns>
    public Task<bool> ForgetAsync(VideoId id, CancellationToken cancellationToken) => database.WriteAsync(
        connection => _tombstones.ForgetAsync(connection, StoredText.Clean(id.Site), StorableMetadata.Key(id.Key), cancellationToken), cancellationToken);

    internal static IQueryable<RemovedVideoRow> Query(LibraryConnection connection, RemovedVideoQuery query, long after)
    {
        var wanted = connection.Tombstones.Where(row => row.Id < after);
        if (StoredText.Clean(query.Site)?.ToLowerInvariant() is { } site)
            wanted = wanted.Where(row => row.Site == site);
        if (query.RemovedBy is { } by)
        {
            var user = UserDirectory.Named(connection, by);
            wanted = wanted.Where(row => user.Any(known => known.Id == row.RemovedBy));
        }

        var removed =
            from row in wanted
            from user in connection.Users.LeftJoin(user => user.Id == row.RemovedBy)
            orderby row.Id descending
            select new RemovedVideoRow { Tombstone = row, RemovedBy = user.ExternalId };
        return removed.Take(query.PageSize + 1);
    }
}
