using LinqToDB;
using LinqToDB.Async;
using VideoDigester.Storage.Rows;

namespace VideoDigester.Storage.Retention;

/// <summary>What users did long ago. What they saved is no part of it.</summary>
internal sealed class InteractionRetention(LibraryDatabase database)
{
    public Task<long> CountAsync(DateTimeOffset before, CancellationToken cancellationToken) =>
        database.QueryAsync(connection => Old(connection, before).LongCountAsync(cancellationToken), cancellationToken);

    public Task<long> PruneAsync(DateTimeOffset before, CancellationToken cancellationToken) => PruneBatches.RunAsync(
        database,
        (connection, after) => Old(connection, before).Where(row => row.Id > after).OrderBy(row => row.Id).Take(PruneBatches.Size).Select(row => row.Id).ToListAsync(cancellationToken),
        async (connection, keys) =>
        {
            var free = await database.Dialect.Free(connection.Interactions.Where(row => keys.Contains(row.Id))).Select(row => row.Id).ToListAsync(cancellationToken).ConfigureAwait(false);
            return await Old(connection, before).Where(row => free.Contains(row.Id)).DeleteAsync(cancellationToken).ConfigureAwait(false);
        },
        cancellationToken);

    private static IQueryable<InteractionRow> Old(LibraryConnection connection, DateTimeOffset moment)
    {
        var before = Timestamp.From(moment);
        return connection.Interactions.Where(row => row.OccurredAt < before);
    }
}
