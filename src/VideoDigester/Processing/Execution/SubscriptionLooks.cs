using System.Globalization;
using VideoDigester.Library.Playlists;
using VideoDigester.Processing.Queue;
using VideoDigester.Processing.Subscriptions;
using VideoDigester.Processing.Workers;
using VideoDigester.Storage.Jobs;
using VideoDigester.Storage.Playlists;
using VideoDigester.Storage.Subscriptions;
using VideoDigester.YtDlp.Calls;

namespace VideoDigester.Processing.Execution;

/// <summary>
/// A look at an address for all subscriptions that watch it. What each of them wants is written down first; then each wanted entry that is pending gets a job, as they come, and digests of those whose videos the library holds are
/// ordered; last it is written down that they are dealt with. A look that breaks off is done again, which leads to the same.
/// </summary>
internal sealed class SubscriptionLooks(PlaylistLister lister, WatchStore watches, WatchedDigests digests, DueSubscriptionStore subscriptions, JobStore jobs, JobWriter writer)
{
    private const int EntriesAtOnce = 50;
    private const int JobsAtOnce = 500;
    private const string Unwatched = "nobody watches it";

    /// <summary>Whether a job is a look for subscriptions.</summary>
    public static bool IsLook(LeasedJob job) => job.SubscriptionId is not null || JobFlow.IsOfSubscription(job.Flow);

    public async Task<JobOutcome> RunAsync(PlaylistJobRequest request, RunningJob running, CancellationToken cancellationToken)
    {
        List<Watcher> watchers = [.. Watcher.Of(await watches.WatchersAsync(request.Address, cancellationToken).ConfigureAwait(false))];
        if (watchers.Count == 0)
            return new JobOutcome { Result = Unwatched, HasAsked = false };
        var owner = OwnerOf(watchers, running);
        var (queued, listed, ordered) = (0L, 0L, 0L);
        PlaylistId? playlist = null;
        Failure? failure = null;
        WatchedPlaylist? watched = null;
        await foreach (var page in lister.ListAsync(VideoAddress.Parse(request.Address), OptionsOf(watchers), BeginAsync, running.Lease, cancellationToken).ConfigureAwait(false))
        {
            // Who has ended his subscription meanwhile gets no more jobs; where nobody is left there is nothing to list for.
            var left = (await watches.WatchersAsync(request.Address, cancellationToken).ConfigureAwait(false)).Select(watcher => watcher.Key).ToHashSet();
            if (watchers.RemoveAll(watcher => !left.Contains(watcher.Subscription.Key)) > 0)
            {
                if (watchers.Count == 0)
                    return new JobOutcome { Result = Unwatched };
                watched?.Leave(left);
                owner = OwnerOf(watchers, running);
            }

            if (watched is not null && page.Entries.Count > 0)
                queued += await QueueAsync(watched, page.Entries, owner, running, cancellationToken).ConfigureAwait(false);
            if (watched is not null && page is { Listing: not null, Summary: not null })
                ordered += await EndAsync(watched, isWhole: page.Summary.Failure is null, running, cancellationToken).ConfigureAwait(false);
            playlist ??= page.Listing?.Id;
            failure ??= page.Summary?.Failure;
            listed += page.Summary?.Listed ?? 0;
            running.Report(new JobProgress(queued, Total: null));
        }

        await subscriptions.RecordAsync(
            request.Address, [.. watchers.Select(watcher => watcher.Subscription)], owner.Subscription.Id, playlist, failure, served => LookInterval.Scattered(served.Interval), cancellationToken).ConfigureAwait(false);
        return new JobOutcome { Result = failure is null ? ResultOf(queued, listed, ordered) : null, Error = failure };

        async Task<bool> BeginAsync(PlaylistListing listing)
        {
            var takingAll = watchers.Where(watcher => watcher.TakesAll).Select(watcher => watcher.Subscription.Key).ToHashSet();
            var begun = await watches.BeginAsync(
                listing.Key, [.. watchers.Select(watcher => watcher.Subscription)], subscription => takingAll.Contains(subscription.Key), running.Lease, cancellationToken).ConfigureAwait(false);
            watched = new WatchedPlaylist(listing, watchers, begun);
            return !watched.IsFirst;
        }
    }

    private static Watcher OwnerOf(List<Watcher> watchers, RunningJob running) => watchers.Find(watcher => watcher.Subscription.Id == running.Job.SubscriptionId) ?? watchers[0];

    // Entries of a catalogue are skipped until somebody takes them.
    private static PlaylistOptions OptionsOf(List<Watcher> watchers) => new()
    {
        FirstEntries = 0,
        ListAll = watchers.Exists(watcher => watcher.Terms.Options.ListAll),
        RetryFailed = watchers.Exists(watcher => watcher.Terms.Options.RetryFailed),
    };

    /// <summary>Queues a job for each entry of a page that is to be added and that somebody wants.</summary>
    private async Task<long> QueueAsync(WatchedPlaylist watched, IReadOnlyList<StoredEntry> page, Watcher owner, RunningJob running, CancellationToken cancellationToken)
    {
        var taken = watched.Take(page);
        List<StoredEntry> open = [.. page.Where(WatchedPlaylist.IsOpen)];
        HashSet<TakenEntry> known = [.. taken, .. await watches.ReadTakenAsync([.. open.Select(entry => entry.Key)], cancellationToken).ConfigureAwait(false)];
        List<WantedEntry> wanted = [.. watched.Wanted(open, known)];
        List<long> skipped = [.. wanted.Where(wish => wish.Entry.State == EntryState.Skipped).Select(wish => wish.Entry.Key)];
        if (taken.Count > 0 || skipped.Count > 0)
            await watches.TakeAsync(watched.Key, taken, watched.Takers(taken), skipped, running.Lease, cancellationToken).ConfigureAwait(false);
        if (wanted.Count == 0)
            return 0;
        var requests = wanted.ConvertAll(wish => new AddJobRequest(wish.Entry.Url) { Priority = wish.Priority, UserId = owner.Subscription.UserId, Options = wish.Options });
        return await EnqueueAsync(await writer.WriteAsync(requests, owner.Subscription.Id, flow: null, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Orders digests of what is kept already and new to somebody, and writes down that all of it is dealt with.</summary>
    private async Task<long> EndAsync(WatchedPlaylist watched, bool isWhole, RunningJob running, CancellationToken cancellationToken)
    {
        var (ordered, last, after) = (0L, await watches.LastEntryAsync(watched.Key, cancellationToken).ConfigureAwait(false), watched.DigestedUpTo);
        while (after < last && await watches.ReadKeptAsync(watched.Key, after, last, EntriesAtOnce, cancellationToken).ConfigureAwait(false) is { Count: > 0 } kept)
        {
            after = kept[^1].Key;
            var taken = await watches.ReadTakenAsync([.. kept.Select(entry => entry.Key)], cancellationToken).ConfigureAwait(false);
            foreach (var (watcher, wanted) in watched.Digests(kept, taken))
                foreach (var part in (await digests.WriteAsync(watcher, wanted, cancellationToken).ConfigureAwait(false)).Chunk(JobsAtOnce))
                    ordered += await EnqueueAsync(part, cancellationToken).ConfigureAwait(false);
        }

        await watches.EndAsync(watched.Served(isWhole), last, running.Lease, cancellationToken).ConfigureAwait(false);
        return ordered;
    }

    private async Task<long> EnqueueAsync(IReadOnlyList<NewJob> wanted, CancellationToken cancellationToken) =>
        (await jobs.EnqueueAsync(wanted, cancellationToken).ConfigureAwait(false)).Count(job => job.IsNew);

    private static string ResultOf(long queued, long listed, long ordered) => ordered == 0
        ? string.Create(CultureInfo.InvariantCulture, $"{queued} queued of {listed} listed")
        : string.Create(CultureInfo.InvariantCulture, $"{queued} queued of {listed} listed, {ordered} digests");
}
