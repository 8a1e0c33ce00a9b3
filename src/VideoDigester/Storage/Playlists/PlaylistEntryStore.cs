using LinqToDB;
using LinqToDB.Async;
using LinqToDB.Linq;
using VideoDigester.Storage.Jobs;
using VideoDigester.Storage.Removal;
using VideoDigester.Storage.Rows;
using VideoDigester.Storage.Subscriptions;

namespace VideoDigester.Storage.Playlists;

/// <summary>Reads the entries of playlists, and keeps what became of each.</summary>
internal sealed class PlaylistEntryStore(LibraryDatabase database, TimeProvider time)
{
    private static readonly string Pending = StoredName<EntryState>.Of(EntryState.Pending);
    private static readonly string Kept = StoredName<EntryState>.Of(EntryState.Kept);
    private static readonly string PlaylistCode = nameof(ErrorCode.Playlist);

    /// <summary>
    /// Reads entries in order, without those that the playlist no longer shows. Those whose video the library holds by now, whoever added it, are kept from then on; one that a look has dealt with before has its video,
    /// and stays pending for a job, whose end orders what subscriptions want of it. Those whose video was removed from the library are kept too, without one, unless the listing brings them back.
    /// </summary>
    /// <param name="listing">The playlist.</param>
    /// <param name="after">The position behind which to begin.</param>
    /// <param name="before">The position at which to end.</param>
    /// <param name="onlyOpen">Whether only those are wanted that there is something to do with: pending ones, and playlists.</param>
    /// <param name="count">The most to read.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<IReadOnlyList<StoredEntry>> ReadAsync(PlaylistListing listing, long after, long before, bool onlyOpen, int count, CancellationToken cancellationToken)
    {
        var key = listing.Key;
        var (rows, held, removed) = await database.ReadAsync(
            async connection =>
            {
                var wanted = connection.PlaylistVideos.Where(row => row.PlaylistId == key && row.Position > after && row.Position < before && row.RemovedAt == null);
                if (onlyOpen)
                    wanted = wanted.Where(row => row.State == Pending || row.ErrorCode == PlaylistCode);
                var read = await ReadAsync(connection, wanted.OrderBy(row => row.Position).Take(count), cancellationToken).ConfigureAwait(false);
                var open = read.Select(row => row.Entry).Where(IsOpen).ToList();
                var found = await HeldAsync(connection, open, cancellationToken).ConfigureAwait(false);
                return (read, found, listing.Restores ? [] : await RemovedAsync(connection, [.. open.Where(entry => !found.ContainsKey(entry.Id))], cancellationToken).ConfigureAwait(false));
            },
            cancellationToken).ConfigureAwait(false);
        if (held.Count + removed.Count > 0)
            rows = await KeepAsync(listing, rows, held, removed, cancellationToken).ConfigureAwait(false);
        return [.. rows.Select(row => row.ToEntry())];
    }

    /// <summary>Reads an entry again; null where it is gone.</summary>
    public async Task<StoredEntry?> FindAsync(long entry, CancellationToken cancellationToken)
    {
        var rows = await database.QueryAsync(connection => ReadAsync(connection, connection.PlaylistVideos.Where(row => row.Id == entry), cancellationToken), cancellationToken).ConfigureAwait(false);
        return rows.Count == 0 ? null : rows[0].ToEntry();
    }

    /// <summary>Counts the entries up to a position: the place of that one.</summary>
    public Task<long> PlaceOfAsync(PlaylistListing listing, long position, CancellationToken cancellationToken)
    {
        var key = listing.Key;
        return database.QueryAsync(
            connection => connection.PlaylistVideos.Where(row => row.PlaylistId == key && row.Position <= position && row.RemovedAt == null).LongCountAsync(cancellationToken), cancellationToken);
    }

    /// <summary>Keeps what became of an entry, outside of a job. One that is gone is no error, and one that subscriptions wait for stays pending, with its video.</summary>
    /// <param name="entry">The entry's key.</param>
    /// <param name="state">Its new state.</param>
    /// <param name="video">The video, where it is kept.</param>
    /// <param name="failure">Why it failed, or what could not be had of it.</param>
    /// <param name="lease">The worker's hold on the job that this is part of, or null.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task SettleAsync(long entry, EntryState state, VideoId? video, Failure? failure, JobLease? lease, CancellationToken cancellationToken) =>
        SettleAsync(
            (connection, word) => word == Kept ? Keep(connection, connection.PlaylistVideos.Where(row => row.Id == entry)) : connection.PlaylistVideos.Where(row => row.Id == entry).Set(row => row.State, word),
            state, video, failure, lease, cancellationToken);

    /// <summary>Keeps what became of a video in all playlists that wait for it.</summary>
    /// <param name="entryKey">The video as playlists name it.</param>
    /// <param name="state">The new state of the entries that are not kept.</param>
    /// <param name="video">The video, where it is kept.</param>
    /// <param name="failure">Why it failed, or what could not be had of it.</param>
    /// <param name="lease">The worker's hold on the job that this is part of, or null.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task SettleEverywhereAsync(string entryKey, EntryState state, VideoId? video, Failure? failure, JobLease? lease, CancellationToken cancellationToken)
    {
        var name = StoredText.Clean(entryKey);
        if (await database.QueryAsync(connection => Waiting(connection.PlaylistVideos).AnyAsync(cancellationToken), cancellationToken).ConfigureAwait(false))
            await SettleAsync((connection, word) => Waiting(connection.PlaylistVideos).Set(row => row.State, word), state, video, failure, lease, cancellationToken).ConfigureAwait(false);
        IQueryable<PlaylistVideoRow> Waiting(IQueryable<PlaylistVideoRow> rows) => rows.Where(row => row.EntryKey == name && row.State != Kept);
    }

    private Task<bool> SettleAsync(
        Func<LibraryConnection, string, IUpdatable<PlaylistVideoRow>> entries, EntryState state, VideoId? video, Failure? failure, JobLease? lease, CancellationToken cancellationToken) => database.WriteAsync(
        async connection =>
        {
            await JobFence.RequireAsync(connection, database.Dialect, lease, cancellationToken).ConfigureAwait(false);
            var now = Timestamp.From(time.GetUtcNow());

            // Locked: one that is removed before the row is written could not be named in it.
            var videoKey = video is { } named
                ? await database.Dialect.Locked(connection.VideosNamed(named)).Select(row => (long?)row.Id).SoleOrDefaultAsync(cancellationToken).ConfigureAwait(false)
                : null;

            // A video that the library holds is not lost where asking for more of it failed.
            var word = state == EntryState.Failed && videoKey is not null ? Kept : StoredName<EntryState>.Of(state);
            await entries(connection, word)
                .Set(row => row.VideoId, videoKey)
                .Set(row => row.ErrorCode, failure?.Code.ToString())
                .Set(row => row.ErrorMessage, StoredFailure.MessageOf(failure))
                .Set(row => row.Retryable, failure?.IsRetryable)
                .Set(row => row.TriedAt, now)
                .UpdateAsync(cancellationToken).ConfigureAwait(false);
            return true;
        },
        cancellationToken);

    private static async Task<List<EntryRow>> ReadAsync(LibraryConnection connection, IQueryable<PlaylistVideoRow> wanted, CancellationToken cancellationToken)
    {
        var query =
            from entry in wanted
            from video in connection.Videos.LeftJoin(video => video.Id == entry.VideoId)
            orderby entry.Position
            select new EntryRow { Entry = entry, Site = video.Site, ExternalId = video.ExternalId, VideoTitle = video.Title };
        return await query.ToListAsync(cancellationToken).ConfigureAwait(false);
    }

    // Where the entry has a video that is not settled, that one's captions are to be asked for again.
    private static bool IsOpen(PlaylistVideoRow entry) => entry.State != Kept && entry.VideoId is null && entry.ErrorCode != PlaylistCode;

    // Of several videos of one page the one that came first counts.
    private static Task<Dictionary<long, long>> HeldAsync(LibraryConnection connection, IReadOnlyCollection<PlaylistVideoRow> open, CancellationToken cancellationToken) => EntryMatches.FindAsync(
        open,
        ids => connection.Videos.Where(video => video.Site == EntryName.YouTube && ids.Contains(video.ExternalId)).Select(video => new NamedKey { Name = video.ExternalId, Key = video.Id }),
        urls => connection.Videos.Where(video => video.Site != EntryName.YouTube && urls.Contains(video.Url)).OrderByDescending(video => video.Id).Select(video => new NamedKey { Name = video.Url, Key = video.Id }),
        cancellationToken);

    private static Task<Dictionary<long, long>> RemovedAsync(LibraryConnection connection, IReadOnlyCollection<PlaylistVideoRow> open, CancellationToken cancellationToken) => EntryMatches.FindAsync(
        open,
        ids => connection.Tombstones.Where(row => row.Site == EntryName.YouTube && ids.Contains(row.ExternalId)).Select(row => new NamedKey { Name = row.ExternalId, Key = row.Id }),
        urls => connection.Tombstones.Where(row => row.Site != EntryName.YouTube && urls.Contains(row.Url!)).Select(row => new NamedKey { Name = row.Url!, Key = row.Id }),
        cancellationToken);

    private Task<List<EntryRow>> KeepAsync(
        PlaylistListing listing, List<EntryRow> rows, Dictionary<long, long> held, Dictionary<long, long> removed, CancellationToken cancellationToken) => database.WriteAsync(
        async connection =>
        {
            await JobFence.RequireAsync(connection, database.Dialect, listing.Lease, cancellationToken).ConfigureAwait(false);
            foreach (var (entry, video) in held)
            {
                // One that was removed in between stays as it is.
                if ((await database.Dialect.Locked(connection.Videos.Where(row => row.Id == video)).Select(row => row.Id).ToListAsync(cancellationToken).ConfigureAwait(false)).Count == 0)
                    continue;
                await Keep(connection, connection.PlaylistVideos.Where(row => row.Id == entry && row.State != Kept))
                    .Set(row => row.VideoId, video)
                    .Set(row => row.ErrorCode, (string?)null)
                    .Set(row => row.ErrorMessage, (string?)null)
                    .Set(row => row.Retryable, (bool?)null)
                    .UpdateAsync(cancellationToken).ConfigureAwait(false);
            }

            foreach (var (entry, tombstone) in removed)
            {
                // One that is forgotten later has the entry asked for again.
                if ((await database.Dialect.Shared(connection.Tombstones.Where(row => row.Id == tombstone)).Select(row => row.Id).ToListAsync(cancellationToken).ConfigureAwait(false)).Count == 0)
                    continue;
                await connection.PlaylistVideos.Where(row => row.Id == entry && row.State != Kept && row.VideoId == null)
                    .Set(row => row.State, Kept)
                    .Set(row => row.ErrorCode, (string?)null)
                    .Set(row => row.ErrorMessage, (string?)null)
                    .Set(row => row.Retryable, (bool?)null)
                    .UpdateAsync(cancellationToken).ConfigureAwait(false);
            }

            List<long> keys = [.. rows.Select(row => row.Entry.Id)];
            return await ReadAsync(connection, connection.PlaylistVideos.Where(row => keys.Contains(row.Id)), cancellationToken).ConfigureAwait(false);
        },
        cancellationToken);

    private static IUpdatable<PlaylistVideoRow> Keep(LibraryConnection connection, IQueryable<PlaylistVideoRow> entries) =>
        entries.Set(row => row.State, row => WatchQueries.IsAwaited(connection, row) ? Pending : Kept);
}
