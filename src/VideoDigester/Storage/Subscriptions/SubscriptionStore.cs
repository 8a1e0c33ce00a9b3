using LinqToDB;
using LinqToDB.Async;
using VideoDigester.Storage.Jobs;
using VideoDigester.Storage.Rows;

namespace VideoDigester.Storage.Subscriptions;

/// <summary>What is watched. Moments are the database's, as those of jobs are.</summary>
internal sealed class SubscriptionStore(LibraryDatabase database, JobStore jobs, TimeProvider time)
{
    /// <summary>How many are queued in one transaction.</summary>
    private const int MostDue = 100;

    private static readonly string Active = StoredName<SubscriptionState>.Of(SubscriptionState.Active);
    private static readonly string[] Waiting = [.. new[] { JobState.Scheduled, JobState.Queued, JobState.Paused }.Select(StoredName<JobState>.Of)];

    private readonly UserDirectory _users = new(database.Dialect);

    /// <summary>Adds a subscription, or changes the one that the user has to the address; due at once.</summary>
    public Task<StoredSubscription> SaveAsync(StoredSubscription wanted, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async connection =>
            {
                var now = await NowAsync(connection, cancellationToken).ConfigureAwait(false);
                var user = await _users.FindOrAddAsync(connection, wanted.UserId, now, cancellationToken).ConfigureAwait(false);
                var key = StorableMetadata.Key(wanted.Address);
                var same = connection.Subscriptions.Where(row => row.UrlKey == key && (row.UserId ?? 0) == (user ?? 0));
                var row = await same.SoleOrDefaultAsync(cancellationToken).ConfigureAwait(false);
                if (row is null)
                {
                    var added = Row(wanted, key, user, now);
                    if (await database.Dialect.TryInsertAsync(connection, added, cancellationToken).ConfigureAwait(false))
                        return await RequireAsync(connection, added.PublicId, cancellationToken).ConfigureAwait(false);
                    row = await same.SoleAsync(cancellationToken).ConfigureAwait(false);
                }

                (row.IntervalMs, row.Priority, row.Request, row.NextDueAt) = (Duration.Milliseconds(wanted.Interval), (int)wanted.Priority, wanted.Request, now);
                await connection.UpdateAsync(row, token: cancellationToken).ConfigureAwait(false);
                return await RequireAsync(connection, row.PublicId, cancellationToken).ConfigureAwait(false);
            },
            cancellationToken);

    /// <summary>Removes a subscription; its jobs that wait are cancelled, those that run go on.</summary>
    public Task<bool> RemoveAsync(SubscriptionId id, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async connection =>
            {
                var key = await Named(connection, id).Select(row => (long?)row.Id).SoleOrDefaultAsync(cancellationToken).ConfigureAwait(false);
                if (key is null)
                    return false;
                var now = await NowAsync(connection, cancellationToken).ConfigureAwait(false);
                var cancelled = StoredName<JobState>.Of(JobState.Cancelled);
                await connection.Jobs
                    .Where(job => job.SubscriptionId == key && Waiting.Contains(job.State))
                    .Set(job => job.State, cancelled)
                    .Set(job => job.FinishedAt, now)
                    .Set(job => job.ChangedAt, now)
                    .UpdateAsync(cancellationToken).ConfigureAwait(false);
                return await connection.Subscriptions.Where(row => row.Id == key).DeleteAsync(cancellationToken).ConfigureAwait(false) > 0;
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
                return await Named(connection, id).Where(row => row.State != name)
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
                return await Named(connection, id).Where(row => row.State == Active).Set(row => row.NextDueAt, now).UpdateAsync(cancellationToken).ConfigureAwait(false) > 0;
            },
            cancellationToken);

    public Task<StoredSubscription?> FindAsync(SubscriptionId id, CancellationToken cancellationToken) =>
        database.QueryAsync(async connection => (await ReadAsync(connection, Named(connection, id), cancellationToken).ConfigureAwait(false)).SingleOrDefault(), cancellationToken);

    /// <summary>Lists subscriptions, oldest first.</summary>
    public Task<IReadOnlyList<StoredSubscription>> ListAsync(string? userId, CancellationToken cancellationToken) =>
        database.QueryAsync(
            connection =>
            {
                if (StoredText.CleanOrNull(userId) is not { } given)
                    return ReadAsync(connection, connection.Subscriptions, cancellationToken);
                var name = StorableMetadata.Key(given);
                var theirs =
                    from row in connection.Subscriptions
                    from user in connection.Users.InnerJoin(user => user.Id == row.UserId)
                    where user.ExternalId == name
                    select row;
                return ReadAsync(connection, theirs, cancellationToken);
            },
            cancellationToken);

    /// <summary>Reads those that are due, longest first.</summary>
    public Task<IReadOnlyList<StoredSubscription>> ListDueAsync(CancellationToken cancellationToken) =>
        database.QueryAsync(
            async connection =>
            {
                var now = await NowAsync(connection, cancellationToken).ConfigureAwait(false);
                var due = connection.Subscriptions.Where(row => row.State == Active && row.NextDueAt <= now).OrderBy(row => row.NextDueAt).Take(MostDue);
                return await ReadAsync(connection, due, cancellationToken).ConfigureAwait(false);
            },
            cancellationToken);

    /// <summary>Queues the looks that are due, each with the moment of its next one, in one transaction. Those that another host has queued meanwhile are left out.</summary>
    public async Task QueueAsync(IReadOnlyList<DueSubscription> due, CancellationToken cancellationToken)
    {
        await database.WriteAsync(
            async connection =>
            {
                var now = await NowAsync(connection, cancellationToken).ConfigureAwait(false);
                var ours = new List<NewJob>();
                foreach (var subscription in due)
                {
                    var (was, next) = (Timestamp.From(subscription.DueAt), Timestamp.From(now.Value + subscription.UntilNext));
                    if (await Named(connection, subscription.Id).Where(row => row.NextDueAt == was).Set(row => row.NextDueAt, next).UpdateAsync(cancellationToken).ConfigureAwait(false) > 0)
                        ours.Add(subscription.Job);
                }

                await jobs.EnqueueAsync(connection, ours, cancellationToken).ConfigureAwait(false);
                return true;
            },
            cancellationToken).ConfigureAwait(false);
        database.Dialect.Queue.Signal.Give();
    }

    /// <summary>Writes down how a look ended.</summary>
    public Task RecordAsync(SubscriptionId id, PlaylistId? playlist, Failure? failure, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async connection =>
            {
                var now = await NowAsync(connection, cancellationToken).ConfigureAwait(false);
                if (await Named(connection, id).SoleOrDefaultAsync(cancellationToken).ConfigureAwait(false) is not { } row)
                    return false;
                row.LastCheckedAt = now;
                row.Failures = failure is null ? 0 : row.Failures + 1;
                (row.ErrorCode, row.ErrorMessage, row.Retryable) = (failure?.Code.ToString(), StoredText.CleanOrNull(failure?.Message), failure?.IsRetryable);
                if (playlist is { } named)
                {
                    var (site, key) = (StoredText.Clean(named.Site), StorableMetadata.Key(named.Key));
                    row.PlaylistId = await connection.Playlists.Where(known => known.Site == site && known.ExternalId == key).Select(known => (long?)known.Id).SoleOrDefaultAsync(cancellationToken).ConfigureAwait(false) ?? row.PlaylistId;
                }

                return await connection.UpdateAsync(row, token: cancellationToken).ConfigureAwait(false) > 0;
            },
            cancellationToken);

    private Task<Timestamp> NowAsync(LibraryConnection connection, CancellationToken cancellationToken) => database.Dialect.Queue.NowAsync(connection, time, cancellationToken);

    private static IQueryable<SubscriptionRow> Named(LibraryConnection connection, SubscriptionId id) => connection.Subscriptions.Where(row => row.PublicId == id.Value);

    private static async Task<StoredSubscription> RequireAsync(LibraryConnection connection, Guid id, CancellationToken cancellationToken) =>
        (await ReadAsync(connection, connection.Subscriptions.Where(row => row.PublicId == id), cancellationToken).ConfigureAwait(false)).Single();

    private static async Task<IReadOnlyList<StoredSubscription>> ReadAsync(LibraryConnection connection, IQueryable<SubscriptionRow> subscriptions, CancellationToken cancellationToken)
    {
        var rows =
            from row in subscriptions
            from user in connection.Users.LeftJoin(user => user.Id == row.UserId)
            from playlist in connection.Playlists.LeftJoin(playlist => playlist.Id == row.PlaylistId)
            orderby row.Id
            select new { Row = row, User = (string?)user.ExternalId, Title = (string?)playlist.Title };
        return (await rows.ToListAsync(cancellationToken).ConfigureAwait(false)).ConvertAll(read => Read(read.Row, read.User, read.Title));
    }

    private static SubscriptionRow Row(StoredSubscription wanted, string key, long? user, Timestamp now) => new()
    {
        PublicId = wanted.Id.Value,
        Url = StoredText.Clean(wanted.Address),
        UrlKey = key,
        UserId = user,
        IntervalMs = Duration.Milliseconds(wanted.Interval),
        Priority = (int)wanted.Priority,
        State = Active,
        Request = wanted.Request,
        NextDueAt = now,
        AddedAt = now,
    };

    private static StoredSubscription Read(SubscriptionRow row, string? user, string? title) => new()
    {
        Id = new SubscriptionId(row.PublicId),
        Address = row.Url,
        UserId = user,
        Interval = Duration.Of(row.IntervalMs),
        Priority = (JobPriority)row.Priority,
        Request = row.Request,
        State = StoredName<SubscriptionState>.Parse(row.State),
        Title = title,
        AddedAt = row.AddedAt.Value,
        LastCheckedAt = row.LastCheckedAt?.Value,
        NextDueAt = row.NextDueAt.Value,
        Failures = row.Failures,
        Error = row.ErrorCode is { } code ? StoredFailure.Read(code, row.ErrorMessage, row.Retryable) : null,
    };
}
