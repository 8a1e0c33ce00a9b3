using LinqToDB;
using LinqToDB.Async;
using VideoDigester.Storage.Jobs;
using VideoDigester.Storage.Rows;

namespace VideoDigester.Storage.Subscriptions;

/// <summary>
/// Ends a subscription and cancels its jobs that wait. Some of them did the work of others too, for of unfinished jobs there is one for the same work: digests that others want are queued for those at once, and their look comes now
/// where videos or the look itself were cancelled.
/// </summary>
internal sealed class SubscriptionEnd(LibraryDatabase database, JobStore jobs, TimeProvider time)
{
    private const int VideosAtOnce = 500;

    private static readonly string Cancelled = StoredName<JobState>.Of(JobState.Cancelled);
    private static readonly string Running = StoredName<JobState>.Of(JobState.Running);
    private static readonly string Digest = StoredName<JobKind>.Of(JobKind.Digest);
    private static readonly string Playlist = StoredName<JobKind>.Of(JobKind.Playlist);
    private static readonly string[] Waiting = [.. new[] { JobState.Scheduled, JobState.Queued, JobState.Paused }.Select(StoredName<JobState>.Of)];

    /// <summary>Removes a subscription.</summary>
    /// <param name="id">The subscription.</param>
    /// <param name="digestsOf">The jobs for the digests that subscriptions want of videos.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Whether there was one.</returns>
    public async Task<bool> RemoveAsync(
        SubscriptionId id, Func<IReadOnlyList<WantedVideo>, CancellationToken, Task<IReadOnlyList<NewJob>>> digestsOf, CancellationToken cancellationToken)
    {
        var isRemoved = await database.WriteAsync(
            async connection =>
            {
                if (await LockAsync(connection, id, cancellationToken).ConfigureAwait(false) is not { } row)
                    return false;
                var cancelled = await CancelAsync(connection, row, cancellationToken).ConfigureAwait(false);
                await connection.Subscriptions.Where(subscription => subscription.Id == row.Id).DeleteAsync(cancellationToken).ConfigureAwait(false);
                await HandOnAsync(connection, cancelled, digestsOf, cancellationToken).ConfigureAwait(false);
                return true;
            },
            cancellationToken).ConfigureAwait(false);
        database.Dialect.Queue.StopSignal.Give();
        database.Dialect.Queue.Signal.Give();
        return isRemoved;
    }

    // All of the address, in the order in which a look writes them; then its jobs. Whoever has rows of both locks them in this order.
    private async Task<SubscriptionRow?> LockAsync(LibraryConnection connection, SubscriptionId id, CancellationToken cancellationToken)
    {
        if (await connection.SubscriptionsNamed(id).Select(row => row.UrlKey).SoleOrDefaultAsync(cancellationToken).ConfigureAwait(false) is not { } address)
            return null;
        var all = await database.Dialect.Locked(connection.Subscriptions.Where(row => row.UrlKey == address).OrderBy(row => row.PublicId)).ToListAsync(cancellationToken).ConfigureAwait(false);
        return all.Find(row => row.PublicId == id.Value);
    }

    private async Task<List<CancelledJob>> CancelAsync(LibraryConnection connection, SubscriptionRow subscription, CancellationToken cancellationToken)
    {
        var (key, address) = (subscription.Id, subscription.UrlKey);
        await database.Dialect.Locked(connection.Jobs.Where(job => job.SubscriptionId == key && (Waiting.Contains(job.State) || job.State == Running)).InLockOrder())
            .Select(job => job.Id).ToListAsync(cancellationToken).ConfigureAwait(false);
        await StopLookAsync(connection, subscription, cancellationToken).ConfigureAwait(false);
        var now = await database.Dialect.Queue.NowAsync(connection, time, cancellationToken).ConfigureAwait(false);

        // More than those that were locked: a job whose end was waited for has queued what follows from it.
        var cancelled = await connection.Jobs.Where(job => job.SubscriptionId == key && Waiting.Contains(job.State))
            .Set(job => job.State, Cancelled)
            .Set(job => job.FinishedAt, now)
            .Set(job => job.ChangedAt, now)
            .UpdateWithOutputAsync((_, job) => new CancelledJob(job.Kind, job.Target, job.UniqueKey, job.Priority))
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        if (cancelled.Exists(job => job.Kind != Digest))
            await connection.Subscriptions.Where(row => row.UrlKey == address && row.Id != key && row.State == SubscriptionQueries.Active && row.NextDueAt > now)
                .Set(row => row.NextDueAt, now).UpdateAsync(cancellationToken).ConfigureAwait(false);
        return cancelled;
    }

    // A look that serves others goes on for them.
    private static async Task StopLookAsync(LibraryConnection connection, SubscriptionRow subscription, CancellationToken cancellationToken)
    {
        var (key, address) = (subscription.Id, subscription.UrlKey);
        await connection.Jobs
            .Where(job => job.SubscriptionId == key && job.State == Running && job.Kind == Playlist)
            .Where(job => !connection.Subscriptions.Any(other => other.UrlKey == address && other.Id != key && other.State == SubscriptionQueries.Active))
            .Set(job => job.StopRequested, Cancelled)
            .UpdateAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task HandOnAsync(
        LibraryConnection connection, List<CancelledJob> cancelled, Func<IReadOnlyList<WantedVideo>, CancellationToken, Task<IReadOnlyList<NewJob>>> digestsOf, CancellationToken cancellationToken)
    {
        var digests = cancelled.Where(job => job.Kind == Digest).ToDictionary(job => job.UniqueKey, StringComparer.Ordinal);
        foreach (var part in digests.Values.Select(job => VideoId.TryParse(job.Target, out var video) ? video : default).Where(video => video.Key.Length > 0).Distinct().Chunk(VideosAtOnce))
        {
            List<string> sites = [.. part.Select(video => StoredText.Clean(video.Site)).Distinct()];
            List<string> keys = [.. part.Select(video => StorableMetadata.Key(video.Key)).Distinct()];
            var wanted = await connection.ReadWantedAsync(connection.Videos.Where(video => sites.Contains(video.Site) && keys.Contains(video.ExternalId)), cancellationToken).ConfigureAwait(false);
            if (wanted.Count == 0)
                continue;
            var theirs = (await digestsOf(wanted, cancellationToken).ConfigureAwait(false)).Where(job => digests.ContainsKey(WantedJob.KeyOf(job)));
            await jobs.EnqueueAsync(connection, [.. theirs.Select(job => job with { Priority = (JobPriority)digests[WantedJob.KeyOf(job)].Priority })], cancellationToken).ConfigureAwait(false);
        }
    }

    private sealed record CancelledJob(string Kind, string Target, string UniqueKey, int Priority);
}
