using LinqToDB;
using LinqToDB.Async;

namespace VideoDigester.Storage.Retention;

/// <summary>Paid answers for digests that were never finished.</summary>
internal sealed class PartRetention(LibraryDatabase database)
{
    public Task<long> CountAsync(DateTimeOffset before, CancellationToken cancellationToken) =>
        database.QueryAsync(connection => PartStore.Before(connection, before).LongCountAsync(cancellationToken), cancellationToken);

    public async Task<long> PruneAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        var removed = 0L;
        while (await database.QueryAsync(connection => MomentsAsync(connection, before, cancellationToken), cancellationToken).ConfigureAwait(false) is { Count: > 0 } moments)
        {
            // Up to a moment: answers have no key of their own. Those of one moment go together.
            var last = moments[^1];
            removed += await database.WriteAsync(connection => PartStore.Before(connection, before).Where(row => row.CreatedAt <= last).DeleteAsync(cancellationToken), cancellationToken).ConfigureAwait(false);
        }

        return removed;
    }

    private static Task<List<Timestamp>> MomentsAsync(LibraryConnection connection, DateTimeOffset before, CancellationToken cancellationToken) =>
        PartStore.Before(connection, before).OrderBy(row => row.CreatedAt).Take(PruneBatches.Size).Select(row => row.CreatedAt).ToListAsync(cancellationToken);
}
