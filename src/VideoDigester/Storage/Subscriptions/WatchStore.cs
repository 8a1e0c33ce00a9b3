using LinqToDB;
using LinqToDB.Async;
using VideoDigester.Storage.Jobs;
using VideoDigester.Storage.Playlists;
using VideoDigester.Storage.Rows;

namespace VideoDigester.Storage.Subscriptions;

/// <summary>
/// What subscriptions want of playlists, and how far looks have dealt with it. A look writes down what is wanted before it reads how far the library is with it, and afterwards that it has dealt with it: whoever keeps a video
/// in between finds who wants it, and a look that broke off is done again. Whoever has rows of subscriptions and of jobs locks them in this order.
/// </summary>
internal sealed class WatchStore(LibraryDatabase database)
{
    private static readonly string Pending = StoredName<EntryState>.Of(EntryState.Pending);
    private static readonly string KeptState = StoredName<EntryState>.Of(EntryState.Kept);
    private static readonly string Skipped = StoredName<EntryState>.Of(EntryState.Skipped);

    /// <summary>Reads whom a look at an address serves, oldest first.</summary>
    public Task<IReadOnlyList<StoredSubscription>> WatchersAsync(string address, CancellationToken cancellationToken) => database.QueryAsync(
        connection => connection.ReadSubscriptionsAsync(connection.SubscriptionsAt(address).Where(row => row.State == SubscriptionQueries.Active), cancellationToken), cancellationToken);

    /// <summary>Reads who wants a video.</summary>
    public Task<IReadOnlyList<WantedVideo>> WantersAsync(VideoId video, CancellationToken cancellationToken) =>
        database.QueryAsync(connection => connection.ReadWantedAsync(connection.VideosNamed(video), cancellationToken), cancellationToken);

    /// <summary>Begins a look at a playlist.</summary>
    /// <param name="playlist">The playlist's key.</param>
    /// <param name="watchers">Whom it serves.</param>
    /// <param name="takesAll">Which of them take all of a back catalogue.</param>
    /// <param name="lease">The worker's hold on the look.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>How far each of them is, in their order; without those that were changed or removed before their first look.</returns>
    public async Task<IReadOnlyList<Watch>> BeginAsync(
        long playlist, IReadOnlyList<StoredSubscription> watchers, Func<StoredSubscription, bool> takesAll, JobLease lease, CancellationToken cancellationToken)
    {
        var watches = await database.QueryAsync(connection => ReadAsync(connection, playlist, watchers, cancellationToken), cancellationToken).ConfigureAwait(false);
        var begun = watches.Where(watch => !watch.IsFirst || watch.FirstEntry == 0 || !takesAll(watch.Subscription)).Select(watch => watch.Subscription.Key).ToHashSet();
        List<StoredSubscription> others = [.. watchers.Where(watcher => !begun.Contains(watcher.Key)).OrderBy(watcher => watcher.Key)];
        return others.Count == 0
            ? watches
            : await database.WriteAsync(
                async connection =>
                {
                    var current = await CurrentAsync(connection, others, cancellationToken).ConfigureAwait(false);
                    await JobFence.RequireAsync(connection, database.Dialect, lease, cancellationToken).ConfigureAwait(false);
                    foreach (var watcher in current)
                        await BeginAsync(connection, playlist, watcher.Key, takesAll(watcher) ? 0 : null, cancellationToken).ConfigureAwait(false);
                    return await ReadAsync(connection, playlist, watchers, cancellationToken).ConfigureAwait(false);
                },
                cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Writes down what is taken from a back catalogue, and makes pending what nobody had wanted so far.</summary>
    /// <param name="playlist">The playlist's key.</param>
    /// <param name="taken">What is taken.</param>
    /// <param name="watchers">Who takes it.</param>
    /// <param name="reopened">The keys of entries that were beyond what was wanted.</param>
    /// <param name="lease">The worker's hold on the look.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task TakeAsync(
        long playlist, IReadOnlyCollection<TakenEntry> taken, IReadOnlyList<StoredSubscription> watchers, IReadOnlyList<long> reopened, JobLease lease, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async connection =>
            {
                var current = (await CurrentAsync(connection, watchers, cancellationToken).ConfigureAwait(false)).Select(watcher => watcher.Key).ToHashSet();
                await JobFence.RequireAsync(connection, database.Dialect, lease, cancellationToken).ConfigureAwait(false);
                var known = await ReadTakenAsync(connection, [.. taken.Select(row => row.Entry).Distinct()], cancellationToken).ConfigureAwait(false);
                List<SubscriptionVideoRow> rows =
                [
                    .. taken.Where(row => current.Contains(row.Subscription) && !known.Contains(row)).Distinct()
                        .Select(row => new SubscriptionVideoRow { SubscriptionId = row.Subscription, PlaylistVideoId = row.Entry }),
                ];
                if (rows.Count > 0)
                    await database.Dialect.WriteAsync<SubscriptionVideoRow>(connection, rows, cancellationToken).ConfigureAwait(false);
                if (reopened.Count == 0)
                    return true;
                await database.Dialect.Locked(connection.Playlists.Where(row => row.Id == playlist)).SoleAsync(cancellationToken).ConfigureAwait(false);
                await connection.PlaylistVideos.Where(row => reopened.Contains(row.Id) && row.State == Skipped && row.ErrorCode == null && row.TriedAt == null)
                    .Set(row => row.State, Pending).UpdateAsync(cancellationToken).ConfigureAwait(false);
                return true;
            },
            cancellationToken);

    /// <summary>Reads who has taken entries from a back catalogue.</summary>
    public Task<IReadOnlySet<TakenEntry>> ReadTakenAsync(IReadOnlyList<long> entries, CancellationToken cancellationToken) => database.QueryAsync(
        async connection => (IReadOnlySet<TakenEntry>)await ReadTakenAsync(connection, entries, cancellationToken).ConfigureAwait(false), cancellationToken);

    /// <summary>The key of the last entry that a playlist has by now. They are committed in their order: all up to it are there.</summary>
    public Task<long> LastEntryAsync(long playlist, CancellationToken cancellationToken) => database.QueryAsync(
        async connection => await connection.PlaylistVideos.Where(row => row.PlaylistId == playlist).MaxAsync(row => (long?)row.Id, cancellationToken).ConfigureAwait(false) ?? 0, cancellationToken);

    /// <summary>Reads entries whose videos the library holds with a transcript, in the order of their keys.</summary>
    /// <param name="playlist">The playlist's key.</param>
    /// <param name="after">The key behind which to begin.</param>
    /// <param name="upTo">The last key.</param>
    /// <param name="count">The most to read.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<IReadOnlyList<KeptEntry>> ReadKeptAsync(long playlist, long after, long upTo, int count, CancellationToken cancellationToken) => database.QueryAsync<IReadOnlyList<KeptEntry>>(
        async connection =>
        {
            var kept = await Kept(connection, playlist, after, upTo).Take(count).ToListAsync(cancellationToken).ConfigureAwait(false);
            return kept.ConvertAll(row => new KeptEntry(row.Entry, new VideoId(row.Site, row.Key)));
        },
        cancellationToken);

    /// <summary>Writes down that all entries up to one are dealt with; not for a subscription that was changed since the look began.</summary>
    public async Task EndAsync(IReadOnlyList<Watch> watches, long upTo, JobLease lease, CancellationToken cancellationToken)
    {
        List<Watch> behind = [.. watches.Where(watch => watch.IsFirst || watch.LastEntry < upTo).OrderBy(watch => watch.Subscription.Key)];
        if (behind.Count == 0)
            return;
        await database.WriteAsync(
            async connection =>
            {
                await JobFence.RequireAsync(connection, database.Dialect, lease, cancellationToken).ConfigureAwait(false);
                foreach (var (subscription, playlist, _, last) in behind)
                {
                    var (key, request) = (subscription.Key, subscription.Request);
                    await connection.SubscriptionPlaylists
                        .Where(row => row.SubscriptionId == key && row.PlaylistId == playlist && (row.LastEntry ?? -1) == (last ?? -1))
                        .Where(row => connection.Subscriptions.Any(current => current.Id == key && current.Request == request))
                        .Set(row => row.FirstEntry, row => row.FirstEntry ?? upTo)
                        .Set(row => row.LastEntry, (long?)upTo)
                        .UpdateAsync(cancellationToken).ConfigureAwait(false);
                }

                return true;
            },
            cancellationToken).ConfigureAwait(false);
    }

    internal static IQueryable<(long Entry, string Site, string Key)> Kept(LibraryConnection connection, long playlist, long after, long upTo) =>
        from entry in connection.PlaylistVideos
        from video in connection.Videos.InnerJoin(video => video.Id == entry.VideoId)
        where entry.PlaylistId == playlist && entry.Id > after && entry.Id <= upTo && entry.State == KeptState && entry.RemovedAt == null
        where connection.Transcripts.Any(transcript => transcript.VideoId == video.Id && transcript.SupersededAt == null)
        orderby entry.Id
        select ValueTuple.Create(entry.Id, video.Site, video.ExternalId);

    private static async Task<IReadOnlyList<Watch>> ReadAsync(LibraryConnection connection, long playlist, IReadOnlyList<StoredSubscription> watchers, CancellationToken cancellationToken)
    {
        var rows = await connection.SubscriptionPlaylists.Where(row => row.PlaylistId == playlist).ToDictionaryAsync(row => row.SubscriptionId, cancellationToken).ConfigureAwait(false);
        return [.. watchers.Where(watcher => rows.ContainsKey(watcher.Key)).Select(watcher => new Watch(watcher, playlist, rows[watcher.Key].FirstEntry, rows[watcher.Key].LastEntry))];
    }

    /// <summary>Those that are as the look knows them; they stay so until the transaction ends.</summary>
    private async Task<List<StoredSubscription>> CurrentAsync(LibraryConnection connection, IReadOnlyList<StoredSubscription> watchers, CancellationToken cancellationToken)
    {
        List<long> keys = [.. watchers.Select(watcher => watcher.Key)];
        var requests = await database.Dialect.Shared(connection.Subscriptions.Where(row => keys.Contains(row.Id)).OrderBy(row => row.PublicId))
            .Select(row => new { row.Id, row.Request }).ToDictionaryAsync(row => row.Id, row => row.Request, cancellationToken).ConfigureAwait(false);
        return [.. watchers.Where(watcher => requests.GetValueOrDefault(watcher.Key) == watcher.Request)];
    }

    private async Task BeginAsync(LibraryConnection connection, long playlist, long subscription, long? firstEntry, CancellationToken cancellationToken)
    {
        var stored = connection.SubscriptionPlaylists.Where(row => row.SubscriptionId == subscription && row.PlaylistId == playlist);
        if ((await stored.ToListAsync(cancellationToken).ConfigureAwait(false)).Count == 0)
            await database.Dialect.TryInsertAsync(
                connection, new SubscriptionPlaylistRow { SubscriptionId = subscription, PlaylistId = playlist, FirstEntry = firstEntry }, cancellationToken).ConfigureAwait(false);
        else if (firstEntry is not null)
            await stored.Set(row => row.FirstEntry, firstEntry).UpdateAsync(cancellationToken).ConfigureAwait(false);
    }

    private static async Task<HashSet<TakenEntry>> ReadTakenAsync(LibraryConnection connection, IReadOnlyList<long> entries, CancellationToken cancellationToken) => entries.Count == 0
        ? []
        : [.. (await connection.SubscriptionVideos.Where(row => entries.Contains(row.PlaylistVideoId)).ToListAsync(cancellationToken).ConfigureAwait(false)).Select(row => new TakenEntry(row.SubscriptionId, row.PlaylistVideoId))];
}
