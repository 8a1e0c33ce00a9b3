using System.Runtime.CompilerServices;
using LinqToDB;
using LinqToDB.Async;

namespace VideoDigester.Storage.People;

/// <summary>What is a user's and has no list of its own, read a page at a time.</summary>
internal sealed class OwnedRecords(LibraryDatabase database)
{
    private const int AtOnce = 500;

    /// <summary>The digests that the user asked for, in the order in which they were written.</summary>
    public IAsyncEnumerable<ListedDigest> RequestedAsync(string userId, CancellationToken cancellationToken) => PagesAsync(
        userId, (connection, user, after) => ListedDigest.Of(connection, connection.Digests.Where(row => row.RequestedBy == user && row.Id > after).OrderBy(row => row.Id)), digest => digest.Row.Id, cancellationToken);

    /// <summary>The jobs of the user, in the order in which they were queued.</summary>
    public IAsyncEnumerable<OwnedJob> JobsAsync(string userId, CancellationToken cancellationToken) => PagesAsync(
        userId,
        (connection, user, after) =>
            from job in connection.Jobs
            where job.UserId == user && job.Id > after
            orderby job.Id
            select new OwnedJob { Key = job.Id, Id = job.PublicId, Kind = job.Kind, Target = job.Target, State = job.State, CreatedAt = job.CreatedAt, FinishedAt = job.FinishedAt },
        job => job.Key,
        cancellationToken);

    /// <summary>The videos that the user removed.</summary>
    public IAsyncEnumerable<OwnedRemoval> RemovalsAsync(string userId, CancellationToken cancellationToken) => PagesAsync(
        userId,
        (connection, user, after) =>
            from stone in connection.Tombstones
            where stone.RemovedBy == user && stone.Id > after
            orderby stone.Id
            select new OwnedRemoval { Key = stone.Id, Site = stone.Site, ExternalId = stone.ExternalId, Title = stone.Title, RemovedAt = stone.RemovedAt },
        stone => stone.Key,
        cancellationToken);

    /// <summary>What was spent for the user, a row a day: as many as budgets are kept.</summary>
    public Task<List<OwnedSpending>> SpendingAsync(string userId, CancellationToken cancellationToken)
    {
        var scope = BudgetLimit.ScopeOf(userId);
        return database.QueryAsync(
            async connection => (await connection.Budgets.Where(row => row.Scope == scope).OrderBy(row => row.Day).ToListAsync(cancellationToken).ConfigureAwait(false))
                .ConvertAll(row => new OwnedSpending(row.Day, row.SpentTokens, NanoDollars.Read(row.SpentNanoUsd))),
            cancellationToken);
    }

    private async IAsyncEnumerable<T> PagesAsync<T>(
        string userId, Func<LibraryConnection, long, long, IQueryable<T>> rows, Func<T, long> keyOf, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var last = 0L;
        while (true)
        {
            var after = last;
            var page = await database.ReadAsync(
                async connection => await UserDirectory.FindAsync(connection, userId, cancellationToken).ConfigureAwait(false) is { } user
                    ? await rows(connection, user, after).Take(AtOnce).ToListAsync(cancellationToken).ConfigureAwait(false)
                    : [],
                cancellationToken).ConfigureAwait(false);
            foreach (var row in page)
                yield return row;
            if (page.Count < AtOnce)
                yield break;
            last = keyOf(page[^1]);
        }
    }
}
