using LinqToDB;
using VideoDigester.Storage.Rows;

namespace VideoDigester.Storage.Subscriptions;

/// <summary>What is watched. Moments are the database's, as those of jobs are.</summary>
internal sealed class SubscriptionStore(LibraryDatabase database, TimeProvider time)
{
    private readonly UserDirectory _users = new(database.Dialect);

    /// <summary>Adds a subscription, or changes the one that the user has to the address; due at once.</summary>
    /// <param name="wanted">The subscription.</param>
    /// <param name="changeOf">What the change means for the back catalogue, by the request that was stored.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<StoredSubscription> SaveAsync(StoredSubscription wanted, Func<string, CatalogueChange> changeOf, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async connection =>
            {
                var now = await NowAsync(connection, cancellationToken).ConfigureAwait(false);
                var user = await _users.FindOrAddAsync(connection, wanted.UserId, now, cancellationToken).ConfigureAwait(false);
                var same = connection.SubscriptionsAt(wanted.Address).Where(row => (row.UserId ?? 0) == (user ?? 0));
                SubscriptionRow? row;
                while ((row = await database.Dialect.Locked(same).SoleOrDefaultAsync(cancellationToken).ConfigureAwait(false)) is null)
                {
                    // Another host may add and remove the same at the same time.
                    var added = Row(wanted, user, now);
                    if (await database.Dialect.TryInsertAsync(connection, added, cancellationToken).ConfigureAwait(false))
                        return await RequireAsync(connection, added.PublicId, cancellationToken).ConfigureAwait(false);
                }

                var change = changeOf(row.Request);
                (row.IntervalMs, row.Priority, row.Request, row.NextDueAt) = (Duration.Milliseconds(wanted.Interval), (int)wanted.Priority, wanted.Request, now);
                await connection.UpdateAsync(row, token: cancellationToken).ConfigureAwait(false);
                await ChangeAsync(connection, row.Id, change, cancellationToken).ConfigureAwait(false);
                return await RequireAsync(connection, row.PublicId, cancellationToken).ConfigureAwait(false);
            },
            cancellationToken);

    /// <summary>Changes whether it is looked at; one that is looked at again is due at once.</summary>
    /// <returns>Whether it was in another state.</returns>
    public Task<bool> SetStateAsync(SubscriptionId id, SubscriptionState state, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async connection =>
            {
                var name = StoredName<SubscriptionState>.Of(state);
                var now = await NowAsync(connection, cancellationToken).ConfigureAwait(false);
                return await connection.SubscriptionsNamed(id).Where(row => row.State != name)
                    .Set(row => row.State, name)
                    .Set(row => row.NextDueAt, row => state == SubscriptionState.Active ? now : row.NextDueAt)
                    .UpdateAsync(cancellationToken).ConfigureAwait(false) > 0;
            },
            cancellationToken);

    /// <summary>Makes the next look due now.</summary>
    public Task<bool> CheckNowAsync(SubscriptionId id, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async connection =>
            {
                var now = await NowAsync(connection, cancellationToken).ConfigureAwait(false);
                return await connection.SubscriptionsNamed(id).Where(row => row.State == SubscriptionQueries.Active)
                    .Set(row => row.NextDueAt, now).UpdateAsync(cancellationToken).ConfigureAwait(false) > 0;
            },
            cancellationToken);

    public Task<StoredSubscription?> FindAsync(SubscriptionId id, CancellationToken cancellationToken) => database.QueryAsync(
        async connection => (await connection.ReadSubscriptionsAsync(connection.SubscriptionsNamed(id), cancellationToken).ConfigureAwait(false)).SingleOrDefault(), cancellationToken);

    /// <summary>Lists subscriptions, oldest first.</summary>
    public Task<IReadOnlyList<StoredSubscription>> ListAsync(string? userId, CancellationToken cancellationToken) =>
        database.QueryAsync(
            connection =>
            {
                if (userId is null)
                    return connection.ReadSubscriptionsAsync(connection.Subscriptions, cancellationToken);
                var named = UserDirectory.Named(connection, userId);
                var theirs =
                    from row in connection.Subscriptions
                    from user in named.InnerJoin(user => user.Id == row.UserId)
                    select row;
                return connection.ReadSubscriptionsAsync(theirs, cancellationToken);
            },
            cancellationToken);

    private Task<Timestamp> NowAsync(LibraryConnection connection, CancellationToken cancellationToken) => database.Dialect.Queue.NowAsync(connection, time, cancellationToken);

    private static Task<int> ChangeAsync(LibraryConnection connection, long subscription, CatalogueChange change, CancellationToken cancellationToken)
    {
        var watches = connection.SubscriptionPlaylists.Where(row => row.SubscriptionId == subscription);
        return change switch
        {
            CatalogueChange.LookAgain => watches.Set(row => row.LastEntry, (long?)null).UpdateAsync(cancellationToken),
            CatalogueChange.Forget => watches.DeleteAsync(cancellationToken),
            _ => Task.FromResult(0),
        };
    }

    private static async Task<StoredSubscription> RequireAsync(LibraryConnection connection, Guid id, CancellationToken cancellationToken) =>
        (await connection.ReadSubscriptionsAsync(connection.SubscriptionsNamed(new SubscriptionId(id)), cancellationToken).ConfigureAwait(false)).Single();

    private static SubscriptionRow Row(StoredSubscription wanted, long? user, Timestamp now) => new()
    {
        PublicId = wanted.Id.Value,
        Url = StoredText.Clean(wanted.Address),
        UrlKey = StorableMetadata.Key(wanted.Address),
        UserId = user,
        IntervalMs = Duration.Milliseconds(wanted.Interval),
        Priority = (int)wanted.Priority,
        State = SubscriptionQueries.Active,
        Request = wanted.Request,
        NextDueAt = now,
        AddedAt = now,
    };
}
