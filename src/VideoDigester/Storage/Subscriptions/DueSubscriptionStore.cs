using LinqToDB;
using LinqToDB.Async;
using VideoDigester.Storage.Jobs;

namespace VideoDigester.Storage.Subscriptions;

/// <summary>When subscriptions are looked at, and how that went. Rows of several are written in the order of their names.</summary>
internal sealed class DueSubscriptionStore(LibraryDatabase database, JobStore jobs, TimeProvider time)
{
    /// <summary>How many are queued in one transaction.</summary>
    private const int MostDue = 100;

    /// <summary>After that long it is tried again to queue a look where another job with the same address is under way, which may not serve the subscription.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(10);

    private static readonly string Playlist = StoredName<JobKind>.Of(JobKind.Playlist);
    private static readonly string Failed = StoredName<JobState>.Of(JobState.Failed);
    private static readonly string Running = StoredName<JobState>.Of(JobState.Running);

    /// <summary>Reads those that are due, longest first.</summary>
    public Task<IReadOnlyList<StoredSubscription>> ListDueAsync(CancellationToken cancellationToken) =>
        database.QueryAsync(
            async connection =>
            {
                var now = await NowAsync(connection, cancellationToken).ConfigureAwait(false);
                var due = connection.Subscriptions.Where(row => row.State == SubscriptionQueries.Active && row.NextDueAt <= now).OrderBy(row => row.NextDueAt).Take(MostDue);
                return await connection.ReadSubscriptionsAsync(due, cancellationToken).ConfigureAwait(false);
            },
            cancellationToken);

    /// <summary>Queues the looks that are due, each with the moment of its next one, in one transaction. Those that another host has queued meanwhile are left out.</summary>
    public async Task QueueAsync(IReadOnlyList<DueSubscription> due, CancellationToken cancellationToken)
    {
        await database.WriteAsync(
            async connection =>
            {
                var now = await NowAsync(connection, cancellationToken).ConfigureAwait(false);
                var ours = new List<DueSubscription>();
                foreach (var subscription in due.OrderBy(subscription => subscription.Id.Value))
                {
                    var (was, next) = (Timestamp.From(subscription.DueAt), Timestamp.From(now.Value + subscription.UntilNext));
                    if (await connection.SubscriptionsNamed(subscription.Id).Where(row => row.NextDueAt == was).Set(row => row.NextDueAt, next).UpdateAsync(cancellationToken).ConfigureAwait(false) > 0)
                        ours.Add(subscription);
                }

                await ForgetFailedAsync(connection, [.. ours.Select(subscription => subscription.Id.Value)], cancellationToken).ConfigureAwait(false);
                var queued = await jobs.EnqueueAsync(connection, [.. ours.Select(subscription => subscription.Job)], cancellationToken).ConfigureAwait(false);
                await LookSoonAsync(connection, [.. ours.Zip(queued).Where(pair => !pair.Second.IsNew).Select(pair => (pair.First, pair.Second.Id.Value))], now, cancellationToken).ConfigureAwait(false);
                return true;
            },
            cancellationToken).ConfigureAwait(false);
        database.Dialect.Queue.Signal.Give();
    }

    /// <summary>Writes down that a subscription that is due cannot be looked at, and when it is due again.</summary>
    public Task RefuseAsync(StoredSubscription due, Failure failure, TimeSpan untilNext, CancellationToken cancellationToken) => database.WriteAsync(
        async connection =>
        {
            var now = await NowAsync(connection, cancellationToken).ConfigureAwait(false);
            var (was, next) = (Timestamp.From(due.NextDueAt), Timestamp.From(now.Value + untilNext));
            return await connection.SubscriptionsNamed(due.Id).Where(row => row.NextDueAt == was)
                .Set(row => row.NextDueAt, next)
                .Set(row => row.Failures, row => row.Failures + 1)
                .Set(row => row.ErrorCode, failure.Code.ToString())
                .Set(row => row.ErrorMessage, StoredFailure.MessageOf(failure))
                .Set(row => row.Retryable, (bool?)failure.IsRetryable)
                .UpdateAsync(cancellationToken).ConfigureAwait(false);
        },
        cancellationToken);

    /// <summary>
    /// Writes down how a look ended. Those that were served are not looked at again before their interval is over; the one whose job it was keeps the moment that it has. Who came, was resumed or changed meanwhile is due now, and who asked for a look stays due.
    /// </summary>
    /// <param name="address">What was looked at.</param>
    /// <param name="served">The subscriptions that it served, as it knew them.</param>
    /// <param name="owner">The subscription whose job it was.</param>
    /// <param name="playlist">What was listed, or null.</param>
    /// <param name="failure">How it failed, or null.</param>
    /// <param name="untilNext">The time until the next look at each.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task RecordAsync(
        string address, IReadOnlyList<StoredSubscription> served, SubscriptionId owner, PlaylistId? playlist, Failure? failure, Func<StoredSubscription, TimeSpan> untilNext, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async connection =>
            {
                var now = await NowAsync(connection, cancellationToken).ConfigureAwait(false);
                var key = await KeyOfAsync(connection, playlist, cancellationToken).ConfigureAwait(false);
                var known = served.ToDictionary(subscription => subscription.Key);
                foreach (var row in await database.Dialect.Locked(connection.SubscriptionsAt(address).OrderBy(row => row.PublicId)).ToListAsync(cancellationToken).ConfigureAwait(false))
                {
                    if (!known.TryGetValue(row.Id, out var subscription) || subscription.Request != row.Request)
                    {
                        // One that cannot be read is no news.
                        if (row.State != SubscriptionQueries.Active || row.NextDueAt <= now || row.ErrorCode == nameof(ErrorCode.SchemaTooNew))
                            continue;
                        row.NextDueAt = now;
                    }
                    else
                    {
                        row.LastCheckedAt = now;
                        row.Failures = failure is null ? 0 : row.Failures + 1;
                        (row.ErrorCode, row.ErrorMessage, row.Retryable) = (failure?.Code.ToString(), StoredFailure.MessageOf(failure), failure?.IsRetryable);
                        row.PlaylistId = key ?? row.PlaylistId;
                        var next = Timestamp.From(now.Value + untilNext(subscription));

                        // Somebody asked for a look while this one went on: it was not to be due yet, and is.
                        var isAskedFor = subscription.NextDueAt > now.Value && row.NextDueAt.Value < subscription.NextDueAt;
                        if (subscription.Id != owner && row.NextDueAt < next && !isAskedFor)
                            row.NextDueAt = next;
                    }

                    await connection.UpdateAsync(row, token: cancellationToken).ConfigureAwait(false);
                }

                return true;
            },
            cancellationToken);

    // A look does the work of those before it. That and why they failed is in the log, and with the subscription until one succeeds.
    private static async Task ForgetFailedAsync(LibraryConnection connection, List<Guid> due, CancellationToken cancellationToken)
    {
        var watched = connection.Subscriptions.Where(row => due.Contains(row.PublicId)).Select(row => row.UrlKey);
        var keys = await connection.Subscriptions.Where(row => watched.Contains(row.UrlKey)).Select(row => (long?)row.Id).ToListAsync(cancellationToken).ConfigureAwait(false);
        await connection.Jobs.Where(job => keys.Contains(job.SubscriptionId) && job.State == Failed && job.Kind == Playlist).DeleteAsync(cancellationToken).ConfigureAwait(false);
    }

    // A look reads whom it serves when it begins, and a job that somebody queued serves nobody.
    private static async Task LookSoonAsync(LibraryConnection connection, List<(DueSubscription Subscription, Guid Job)> joined, Timestamp now, CancellationToken cancellationToken)
    {
        if (joined.Count == 0)
            return;
        List<Guid> ids = [.. joined.Select(pair => pair.Job).Distinct()];
        var late = await connection.Jobs.Where(job => ids.Contains(job.PublicId) && (job.State == Running || job.SubscriptionId == null)).Select(job => job.PublicId).ToListAsync(cancellationToken).ConfigureAwait(false);
        var soon = Timestamp.From(now.Value + Soon);
        foreach (var (subscription, _) in joined.Where(pair => late.Contains(pair.Job)))
            await connection.SubscriptionsNamed(subscription.Id).Where(row => row.NextDueAt > soon).Set(row => row.NextDueAt, soon).UpdateAsync(cancellationToken).ConfigureAwait(false);
    }

    private static async Task<long?> KeyOfAsync(LibraryConnection connection, PlaylistId? playlist, CancellationToken cancellationToken)
    {
        if (playlist is not { } named)
            return null;
        var (site, key) = (StoredText.Clean(named.Site), StorableMetadata.Key(named.Key));
        return await connection.Playlists.Where(row => row.Site == site && row.ExternalId == key).Select(row => (long?)row.Id).SoleOrDefaultAsync(cancellationToken).ConfigureAwait(false);
    }

    private Task<Timestamp> NowAsync(LibraryConnection connection, CancellationToken cancellationToken) => database.Dialect.Queue.NowAsync(connection, time, cancellationToken);
}
