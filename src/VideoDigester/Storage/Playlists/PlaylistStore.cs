using LinqToDB;
using LinqToDB.Async;
using VideoDigester.Storage.Jobs;
using VideoDigester.Storage.Rows;

namespace VideoDigester.Storage.Playlists;

/// <summary>
/// Keeps listings of playlists. The rows are the buffer between a listing, which is fast, and the adding of its videos, which is slow; several listings of one playlist at the same
/// time end in the same rows. The playlist's row is locked before those of its entries.
/// </summary>
internal sealed class PlaylistStore(LibraryDatabase database, TimeProvider time)
{
    /// <summary>The word for a listing in the log.</summary>
    public const string Listed = "listed";

    private const int MostRounds = 10;

    private static readonly string Pending = StoredName<EntryState>.Of(EntryState.Pending);
    private static readonly string Kept = StoredName<EntryState>.Of(EntryState.Kept);
    private static readonly string Failed = StoredName<EntryState>.Of(EntryState.Failed);
    private static readonly string Skipped = StoredName<EntryState>.Of(EntryState.Skipped);

    private readonly StorageDialect _dialect = database.Dialect;

    /// <summary>Begins a listing: merges what is known of the playlist, and makes pending again what is to be tried again.</summary>
    public Task<PlaylistListing> BeginAsync(PlaylistFacts facts, PlaylistOptions options, JobLease? lease, CancellationToken cancellationToken) => database.WriteAsync(
        async connection =>
        {
            await JobFence.RequireAsync(connection, _dialect, lease, cancellationToken).ConfigureAwait(false);
            var now = await NowAsync(connection, cancellationToken).ConfigureAwait(false);
            var row = await FindOrAddAsync(connection, facts, now, cancellationToken).ConfigureAwait(false);
            await MergeAsync(connection, row, facts, now, cancellationToken).ConfigureAwait(false);
            await ReopenAsync(connection, row.Id, options, cancellationToken).ConfigureAwait(false);
            return new PlaylistListing(row.Id, facts.Id, row.Listings)
            {
                Title = row.Title,
                Url = row.Url,
                EntryCount = row.EntryCount,
                ListedBefore = row.ListedAt?.Value,
                IsNewestFirst = await PlaylistOrder.IsNewestFirstAsync(connection, row, cancellationToken).ConfigureAwait(false),
                FirstEntries = options.FirstEntries,
                Restores = options.Restore,
                Lease = lease,
            };
        },
        cancellationToken);

    /// <summary>Appends entries. One that was seen before moves to its new place, unless a later listing has placed it already.</summary>
    /// <param name="listing">The listing.</param>
    /// <param name="entries">The entries in order.</param>
    /// <param name="index">The place of the first one, from 0.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>What each is to the library.</returns>
    public Task<IReadOnlyList<EntryStanding>> AppendAsync(PlaylistListing listing, IReadOnlyList<NewEntry> entries, long index, CancellationToken cancellationToken) =>
        database.WriteAsync<IReadOnlyList<EntryStanding>>(
            async connection =>
            {
                var playlist = await LockAsync(connection, listing, cancellationToken).ConfigureAwait(false);
                var now = await NowAsync(connection, cancellationToken).ConfigureAwait(false);
                var known = await FindAsync(connection, playlist.Id, [.. entries.Select(entry => StoredText.Clean(entry.Key)).Distinct()], cancellationToken).ConfigureAwait(false);
                var added = new List<PlaylistVideoRow>();
                var standings = new List<EntryStanding>(entries.Count);
                for (var at = 0; at < entries.Count; at++)
                {
                    var (entry, position) = (entries[at], listing.First + index + at);
                    var standing = known.TryGetValue(StoredText.Clean(entry.Key), out var row)
                        ? listing.Has(row.Position) ? EntryStanding.Repeated : EntryStanding.Known
                        : EntryStanding.New;
                    standings.Add(standing);
                    if (standing == EntryStanding.New)
                        added.Add(known[StoredText.Clean(entry.Key)] = New(listing, playlist, entry, index + at, now));
                    else if (standing == EntryStanding.Known && row!.Position >= listing.End)
                        await MoveAsync(connection, row, entry, position, cancellationToken).ConfigureAwait(false);
                }

                if (added.Count > 0)
                    await _dialect.WriteAsync<PlaylistVideoRow>(connection, added, cancellationToken).ConfigureAwait(false);
                return standings;
            },
            cancellationToken);

    /// <summary>Ends a listing that went well, with its row in the log.</summary>
    /// <param name="listing">The listing.</param>
    /// <param name="isWhole">Whether it showed all entries: those that it did not show are removed then.</param>
    /// <param name="attempt">What it was part of.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task CompleteAsync(PlaylistListing listing, bool isWhole, Attempt attempt, CancellationToken cancellationToken) => database.WriteAsync(
        async connection =>
        {
            var now = await NowAsync(connection, cancellationToken).ConfigureAwait(false);
            var playlist = await LockAsync(connection, listing, cancellationToken).ConfigureAwait(false);
            if (isWhole)
            {
                var (key, end) = (listing.Key, listing.End);
                await connection.PlaylistVideos.Where(row => row.PlaylistId == key && row.Position >= end && row.RemovedAt == null)
                    .Set(row => row.RemovedAt, now).UpdateAsync(cancellationToken).ConfigureAwait(false);
                playlist.ListedAt = now;
                await connection.UpdateAsync(playlist, token: cancellationToken).ConfigureAwait(false);
            }

            await ProcessingLog.WriteAsync(connection, _dialect, ProcessingLog.Row(ProcessingStep.Playlist, Listed, attempt, null, time.GetUtcNow()), attempt, cancellationToken).ConfigureAwait(false);
            return true;
        },
        cancellationToken);

    private Task<Timestamp> NowAsync(LibraryConnection connection, CancellationToken cancellationToken) => _dialect.Queue.NowAsync(connection, time, cancellationToken);

    private async Task<PlaylistRow> FindOrAddAsync(LibraryConnection connection, PlaylistFacts facts, Timestamp now, CancellationToken cancellationToken)
    {
        var (site, key) = (StoredText.Clean(facts.Id.Site), StorableMetadata.Key(facts.Id.Key));
        for (var round = 0; round < MostRounds; round++)
        {
            var stored = _dialect.Locked(connection.Playlists.Where(row => row.Site == site && row.ExternalId == key));
            if (await stored.SoleOrDefaultAsync(cancellationToken).ConfigureAwait(false) is { } row)
                return row;
            var added = new PlaylistRow { Site = site, ExternalId = key, Url = StoredText.Clean(facts.Url), AddedAt = now, MetadataFetchedAt = now };
            if (await _dialect.TryInsertAsync(connection, added, cancellationToken).ConfigureAwait(false))
                return added;
        }

        throw new VideoDigesterException(ErrorCode.DatabaseBusy, $"Other writers added and removed {facts.Id} again and again; try again.");
    }

    // What a listing does not say stays: one that is cut short, or of another release of yt-dlp, says less.
    private static async Task MergeAsync(LibraryConnection connection, PlaylistRow row, PlaylistFacts facts, Timestamp now, CancellationToken cancellationToken)
    {
        row.Listings++;
        row.Url = StoredText.Clean(facts.Url);
        row.Title = StoredText.CleanOrNull(facts.Title) ?? row.Title;
        row.Description = StoredText.CleanOrNull(facts.Description) ?? row.Description;
        row.EntryCount = facts.EntryCount ?? row.EntryCount;
        row.MetadataFetchedAt = now;
        if (facts.ChannelKey is { } channel)
        {
            var (site, key) = (row.Site, StorableMetadata.Key(channel));
            row.ChannelId = await connection.Channels.Where(known => known.Site == site && known.ExternalId == key).Select(known => (long?)known.Id).SoleOrDefaultAsync(cancellationToken).ConfigureAwait(false)
                ?? row.ChannelId;
        }

        await connection.UpdateAsync(row, token: cancellationToken).ConfigureAwait(false);
    }

    // A kept video with a passing failure is one whose captions are still to come.
    private static async Task ReopenAsync(LibraryConnection connection, long playlist, PlaylistOptions options, CancellationToken cancellationToken)
    {
        var entries = connection.PlaylistVideos.Where(row => row.PlaylistId == playlist);
        await ReopenAsync(entries.Where(row => (row.State == Failed || (row.State == Kept && row.VideoId != null)) && row.Retryable == true), cancellationToken).ConfigureAwait(false);
        if (options.Restore)
            await ReopenAsync(entries.Where(row => row.State == Kept && row.VideoId == null), cancellationToken).ConfigureAwait(false);
        if (options.RetryFailed)
            await ReopenAsync(entries.Where(row => row.State == Failed), cancellationToken).ConfigureAwait(false);
        if (options.FirstEntries is null)
            await ReopenAsync(entries.Where(row => row.State == Skipped && row.ErrorCode == null && row.TriedAt == null), cancellationToken).ConfigureAwait(false);
    }

    private static Task<int> ReopenAsync(IQueryable<PlaylistVideoRow> entries, CancellationToken cancellationToken) => entries
        .Set(row => row.State, Pending)
        .Set(row => row.ErrorCode, (string?)null)
        .Set(row => row.ErrorMessage, (string?)null)
        .Set(row => row.Retryable, (bool?)null)
        .UpdateAsync(cancellationToken);

    private async Task<PlaylistRow> LockAsync(LibraryConnection connection, PlaylistListing listing, CancellationToken cancellationToken)
    {
        await JobFence.RequireAsync(connection, _dialect, listing.Lease, cancellationToken).ConfigureAwait(false);
        var key = listing.Key;
        return await _dialect.Locked(connection.Playlists.Where(row => row.Id == key)).SoleAsync(cancellationToken).ConfigureAwait(false);
    }

    private static async Task<Dictionary<string, PlaylistVideoRow>> FindAsync(LibraryConnection connection, long playlist, List<string> keys, CancellationToken cancellationToken)
    {
        var rows = await connection.PlaylistVideos.Where(row => row.PlaylistId == playlist && keys.Contains(row.EntryKey)).ToListAsync(cancellationToken).ConfigureAwait(false);
        return rows.ToDictionary(row => row.EntryKey, StringComparer.Ordinal);
    }

    private static PlaylistVideoRow New(PlaylistListing listing, PlaylistRow playlist, NewEntry entry, long index, Timestamp now)
    {
        var row = new PlaylistVideoRow
        {
            PlaylistId = listing.Key,
            Position = listing.First + index,
            EntryKey = StoredText.Clean(entry.Key),
            Url = StoredText.CleanOrNull(entry.Url) ?? playlist.Url,
            Title = StoredText.CleanOrNull(entry.Title),
            State = Pending,
            AddedAt = now,
        };
        if (!Classify(row, entry) && listing.ListedBefore is null && index >= listing.FirstEntries)
            row.State = Skipped;
        return row;
    }

    private static async Task MoveAsync(LibraryConnection connection, PlaylistVideoRow row, NewEntry entry, long position, CancellationToken cancellationToken)
    {
        var stored = connection.PlaylistVideos.Where(known => known.Id == row.Id);
        (row.Position, row.Url, row.Title) = (position, StoredText.CleanOrNull(entry.Url) ?? row.Url, StoredText.CleanOrNull(entry.Title) ?? row.Title);

        // No more than this: what a job writes down meanwhile stays.
        await stored
            .Set(known => known.Position, row.Position)
            .Set(known => known.RemovedAt, (Timestamp?)null)
            .Set(known => known.Url, row.Url)
            .Set(known => known.Title, row.Title)
            .UpdateAsync(cancellationToken).ConfigureAwait(false);
        if (row.State != Kept && Classify(row, entry))
            await stored.Where(known => known.State != Kept)
                .Set(known => known.State, row.State)
                .Set(known => known.ErrorCode, row.ErrorCode)
                .Set(known => known.ErrorMessage, row.ErrorMessage)
                .Set(known => known.Retryable, row.Retryable)
                .UpdateAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Says of an entry that is no video, or none that can be asked for, that it is none.</summary>
    private static bool Classify(PlaylistVideoRow row, NewEntry entry)
    {
        if (entry is { IsCollection: false, Failure: null })
            return false;
        row.State = entry.IsCollection ? Skipped : Failed;
        row.ErrorCode = (entry.IsCollection ? ErrorCode.Playlist : entry.Failure!.Code).ToString();
        row.ErrorMessage = entry.IsCollection ? null : StoredFailure.MessageOf(entry.Failure);
        row.Retryable = entry.IsCollection ? false : entry.Failure!.IsRetryable;
        return true;
    }
}
