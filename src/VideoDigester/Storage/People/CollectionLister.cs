using LinqToDB;
using LinqToDB.Async;
using VideoDigester.Storage.Rows;

namespace VideoDigester.Storage.People;

/// <summary>
/// Lists collections a page at a time, by name: a user's own, then everybody's. Each part has an index in its order; both together have none, so that a page is read from the one and completed from the other.
/// </summary>
internal sealed class CollectionLister(LibraryDatabase database)
{
    public Task<Page<CollectionInfo>> ListAsync(string? userId, CollectionQuery query, CancellationToken cancellationToken)
    {
        KeysetPage.RequireSize(query.PageSize, CollectionQuery.MaxPageSize, "collections");
        var after = query.After is { } cursor ? CollectionCursor.Read(cursor) : null;
        return database.ReadAsync(
            async connection =>
            {
                var user = await connection.FindUserAsync(userId, cancellationToken).ConfigureAwait(false);
                var wanted = query.PageSize + 1;
                var rows = new List<ListedCollection>();
                if (user is { } key && after is not { IsShared: true })
                    rows.AddRange(await Query(connection, Own(connection, key), after, wanted).ToListAsync(cancellationToken).ConfigureAwait(false));
                if (rows.Count < wanted)
                    rows.AddRange(await Query(connection, Shared(connection), after is { IsShared: true } ? after : null, wanted - rows.Count).ToListAsync(cancellationToken).ConfigureAwait(false));
                return KeysetPage.Of(rows, query.PageSize, row => row.Read(), row => new CollectionCursor(row.Row.OwnerId is null, row.Row.Name).Write());
            },
            cancellationToken);
    }

    internal static IQueryable<CollectionRow> Own(LibraryConnection connection, long owner) => connection.Collections.Where(row => row.OwnerId == owner);

    internal static IQueryable<CollectionRow> Shared(LibraryConnection connection) => connection.Collections.Where(row => row.OwnerId == null);

    /// <summary>One of the two queries that make a page.</summary>
    internal static IQueryable<ListedCollection> Query(LibraryConnection connection, IQueryable<CollectionRow> part, CollectionCursor? after, int count)
    {
        if (after is { Name: var last })
            part = part.Where(row => row.Name.CompareTo(last) > 0);
        return ListedCollection.Of(connection, part.OrderBy(row => row.Name)).Take(count);
    }
}
