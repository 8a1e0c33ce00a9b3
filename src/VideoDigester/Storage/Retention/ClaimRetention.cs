using LinqToDB.Async;

namespace VideoDigester.Storage.Retention;

/// <summary>Claims on digests that ran out: failures that nobody waits for, and what crashed hosts left. There are never many.</summary>
internal sealed class ClaimRetention(LibraryDatabase database, ClaimStore claims)
{
    public Task<long> CountAsync(DateTimeOffset leaseEndedBefore, CancellationToken cancellationToken)
    {
        var before = Timestamp.From(leaseEndedBefore);
        return database.QueryAsync(connection => connection.Claims.Where(row => row.LeaseUntil < before).LongCountAsync(cancellationToken), cancellationToken);
    }

    public async Task<long> PruneAsync(DateTimeOffset leaseEndedBefore, CancellationToken cancellationToken) =>
        await claims.PruneAsync(leaseEndedBefore, cancellationToken).ConfigureAwait(false);
}
