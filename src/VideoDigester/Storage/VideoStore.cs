using LinqToDB;
using LinqToDB.Async;
using VideoDigester.Storage.Playlists;
using VideoDigester.Storage.Removal;
using VideoDigester.Storage.Rows;
using VideoDigester.Storage.Search;

namespace VideoDigester.Storage;

/// <summary>Keeps videos: merges records of metadata and never loses what an earlier one said.</summary>
internal sealed class VideoStore(LibraryDatabase database, IPassageAnalyser analyser, TimeProvider time)
{
    private const int MostRounds = 10;

    private static readonly string Pending = StoredName<EntryState>.Of(EntryState.Pending);

    private readonly StorageDialect _dialect = database.Dialect;
    private readonly PassageIndex _index = new(database.Dialect, analyser);
    private readonly ChannelStore _channels = new(database.Dialect);
    private readonly VideoListStore _lists = new(database.Dialect);
    private readonly VideoReader _reader = new(database);
    private readonly VideoLister _lister = new(database);
    private readonly Tombstones _tombstones = new(database.Dialect);
    private readonly UserDirectory _users = new(database.Dialect);
    private readonly NamedRow<VideoRow> _sameVideo = new((connection, site, key) => database.Dialect.Locked(connection.VideosNamed(site, key)));

    /// <summary>Merges a record into the library, with its counts and the log's row, in one transaction.</summary>
    /// <remarks>Rows are locked in the order channel, video, names: writers of the same rows wait and never deadlock.</remarks>
    /// <param name="metadata">The record.</param>
    /// <param name="sourcePath">The file it comes from, or null.</param>
    /// <param name="attempt">What this is part of.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <param name="ifAbsent">What to do where the library does not hold the video.</param>
    /// <param name="isHearsay">Whether a record without a file is not the site's own answer, so that it does not show that the site has the video.</param>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.VideoNotFound"/>: it has to be there and is not.</exception>
    public Task<IngestOutcome> SaveAsync(VideoMetadata metadata, string? sourcePath, Attempt attempt, CancellationToken cancellationToken, IfAbsent ifAbsent = IfAbsent.Add, bool isHearsay = false)
    {
        var incoming = StorableMetadata.From(metadata);
        var source = StoredText.CleanOrNull(sourcePath);
        return database.WriteAsync(connection => SaveAsync(connection, incoming, source, attempt, ifAbsent, isHearsay, cancellationToken), cancellationToken);
    }

    public Task<Video?> FindAsync(VideoId id, CancellationToken cancellationToken) => _reader.FindAsync(id, cancellationToken);

    public Task<Video?> FindAsync(VideoId? named, string url, CancellationToken cancellationToken) => _reader.FindAsync(named, url, cancellationToken);

    /// <summary>Marks a video that its site has removed, with the failure's row in the log. Everything that is known of it stays; a video that is not here is no error.</summary>
    public Task MarkRemovedAsync(VideoId id, Attempt attempt, Failure failure, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async connection =>
            {
                var now = Timestamp.From(time.GetUtcNow());
                var row = await _sameVideo.FindAsync(connection, StoredText.Clean(id.Site), StorableMetadata.Key(id.Key), cancellationToken).ConfigureAwait(false);
                if (row is { RemovedAt: null })
                {
                    (row.RemovedAt, row.UpdatedAt) = (now, now);
                    await connection.UpdateAsync(row, token: cancellationToken).ConfigureAwait(false);
                }

                var log = ProcessingLog.FailureRow(ProcessingStep.Metadata, attempt, id, failure, time.GetUtcNow());
                log.VideoId = row?.Id;
                await ProcessingLog.WriteAsync(connection, _dialect, log, attempt, cancellationToken).ConfigureAwait(false);
                return true;
            },
            cancellationToken);

    public Task<Page<VideoSummary>> ListAsync(VideoQuery query, CancellationToken cancellationToken) => _lister.ListAsync(query, cancellationToken);

    /// <summary>Removes a video; everything that hangs on it goes by the foreign keys, the log stays, and so does its tombstone where one is wanted.</summary>
    /// <remarks>The user is written before the video is locked: whoever holds rows of both has them in this order.</remarks>
    public Task<bool> RemoveAsync(VideoId id, RemoveOptions options, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async connection =>
            {
                if (!await connection.VideosNamed(id).AnyAsync(cancellationToken).ConfigureAwait(false))
                    return false;
                var now = Timestamp.From(time.GetUtcNow());
                var user = options.KeepTombstone ? await _users.FindOrAddAsync(connection, options.UserId, now, cancellationToken).ConfigureAwait(false) : null;
                if (await _sameVideo.FindAsync(connection, StoredText.Clean(id.Site), StorableMetadata.Key(id.Key), cancellationToken).ConfigureAwait(false) is not { } row)
                    return false;
                var key = row.Id;
                if (options.KeepTombstone)
                    await _tombstones.PutAsync(connection, row, user, now, cancellationToken).ConfigureAwait(false);
                else
                    await connection.PlaylistVideos.Where(entry => entry.VideoId == key).Set(entry => entry.State, Pending).UpdateAsync(cancellationToken).ConfigureAwait(false);

                // At once, where the foreign keys would do it one by one: PostgreSQL looks for the user of a row again when a transaction changes it twice, and whoever deletes that user waits for this video.
                await connection.Logs.Where(log => log.VideoId == key)
                    .Set(log => log.VideoId, (long?)null)
                    .Set(log => log.TranscriptId, (long?)null)
                    .Set(log => log.DigestId, (long?)null)
                    .UpdateAsync(cancellationToken).ConfigureAwait(false);
                return await connection.Videos.Where(video => video.Id == key).DeleteAsync(cancellationToken).ConfigureAwait(false) > 0;
            },
            cancellationToken);

    private async Task<IngestOutcome> SaveAsync(
        LibraryConnection connection, VideoMetadata incoming, string? sourcePath, Attempt attempt, IfAbsent ifAbsent, bool isHearsay, CancellationToken cancellationToken)
    {
        var now = Timestamp.From(time.GetUtcNow());

        // Looked for before the channel is written, and once more when the video is: another writer may have removed it in between.
        if (ifAbsent == IfAbsent.AddUnlessRemoved
            && await _tombstones.IsThereAsync(connection, StoredText.Clean(incoming.Id.Site), StorableMetadata.Key(incoming.Id.Key), cancellationToken).ConfigureAwait(false))
            return await SkipAsync(connection, incoming.Id, attempt, cancellationToken).ConfigureAwait(false);
        var channel = incoming.Channel is { } named
            ? await _channels.SaveAsync(connection, incoming.Id.Site, named, incoming.FetchedAt, now, cancellationToken).ConfigureAwait(false)
            : default((long Id, IngestOutcome Outcome)?);
        var (row, isNew) = await FindOrAddAsync(connection, incoming, channel?.Id, sourcePath, now, ifAbsent, cancellationToken).ConfigureAwait(false);
        if (row is null)
            return await SkipAsync(connection, incoming.Id, attempt, cancellationToken).ConfigureAwait(false);
        var outcome = isNew
            ? IngestOutcome.Added
            : await MergeAsync(connection, row, incoming, channel, sourcePath, isHearsay, now, cancellationToken).ConfigureAwait(false);
        if (isNew)
            await _lists.WriteAsync(connection, row.Id, stored: null, incoming, cancellationToken).ConfigureAwait(false);
        await ObserveAsync(connection, row.Id, incoming, isNew, cancellationToken).ConfigureAwait(false);
        var log = ProcessingLog.Row(ProcessingStep.Metadata, StoredName<IngestOutcome>.Of(outcome), attempt, incoming.Id, time.GetUtcNow());
        log.VideoId = row.Id;
        await ProcessingLog.WriteAsync(connection, _dialect, log, attempt, cancellationToken).ConfigureAwait(false);
        return outcome;
    }

    private async Task<IngestOutcome> SkipAsync(LibraryConnection connection, VideoId id, Attempt attempt, CancellationToken cancellationToken)
    {
        var log = ProcessingLog.Row(ProcessingStep.Metadata, StoredName<IngestOutcome>.Of(IngestOutcome.Skipped), attempt, id, time.GetUtcNow());
        await ProcessingLog.WriteAsync(connection, _dialect, log, attempt, cancellationToken).ConfigureAwait(false);
        return IngestOutcome.Skipped;
    }

    /// <summary>The row that is there, or a new one; null where the video was removed and does not come back.</summary>
    private async Task<(VideoRow? Row, bool IsNew)> FindOrAddAsync(
        LibraryConnection connection, VideoMetadata incoming, long? channelId, string? sourcePath, Timestamp now, IfAbsent ifAbsent, CancellationToken cancellationToken)
    {
        var (site, key) = (StoredText.Clean(incoming.Id.Site), StorableMetadata.Key(incoming.Id.Key));
        for (var round = 0; round < MostRounds; round++)
        {
            if (await _sameVideo.FindAsync(connection, site, key, cancellationToken).ConfigureAwait(false) is { } stored)
                return (stored, false);
            if (ifAbsent == IfAbsent.Refuse)
                throw new VideoDigesterException(ErrorCode.VideoNotFound, $"The library holds no video {incoming.Id}.");
            var row = New(incoming, channelId, sourcePath, now);
            row.IndexedAt = now;
            if (await _dialect.TryInsertAsync(connection, row, cancellationToken).ConfigureAwait(false))
            {
                if (ifAbsent == IfAbsent.Add)
                {
                    await _tombstones.RestoreAsync(connection, row, cancellationToken).ConfigureAwait(false);
                }
                else if (await _tombstones.IsThereAsync(connection, site, key, cancellationToken).ConfigureAwait(false))
                {
                    var added = row.Id;
                    await connection.Videos.Where(video => video.Id == added).DeleteAsync(cancellationToken).ConfigureAwait(false);
                    return (null, false);
                }

                await _index.AddVideoAsync(connection, row.Id, row.Title, row.Description, row.Language, cancellationToken).ConfigureAwait(false);
                return (row, true);
            }

            // Another writer added it first. It is read now, unless a third one removes it in between.
        }

        throw new VideoDigesterException(ErrorCode.DatabaseBusy, $"Other writers added and removed {incoming.Id} again and again; try again.");
    }

    private static VideoRow New(VideoMetadata incoming, long? channelId, string? sourcePath, Timestamp now)
    {
        var row = new VideoRow
        {
            Site = incoming.Id.Site,
            ExternalId = StorableMetadata.Key(incoming.Id.Key),
            Url = incoming.Url,
            ChannelId = channelId,
            SourcePath = sourcePath,
            AddedAt = now,
            UpdatedAt = now,
        };
        VideoMapping.Write(incoming, row);
        return row;
    }

    private async Task<IngestOutcome> MergeAsync(
        LibraryConnection connection, VideoRow row, VideoMetadata incoming, (long Id, IngestOutcome Outcome)? channel, string? sourcePath, bool isHearsay, Timestamp now, CancellationToken cancellationToken)
    {
        var stored = await VideoListStore.ReadAsync(connection, row.Id, VideoMapping.Read(row), wanted: incoming, cancellationToken).ConfigureAwait(false);

        // Of two files of one moment the first one stays: they would take turns otherwise, and the readers' timing would decide.
        var merged = VideoMerge.Merge(stored, incoming with { Channel = null }, winsTie: sourcePath == row.SourcePath);
        var channelId = incoming.FetchedAt >= stored.FetchedAt ? channel?.Id ?? row.ChannelId : row.ChannelId ?? channel?.Id;
        // A site that answers has the video; a file, and what another application knew, may be older than its removal.
        var hasReturned = row.RemovedAt is not null && sourcePath is null && !isHearsay;
        var isNews = !VideoMerge.SaysTheSame(stored, merged) || channelId != row.ChannelId || hasReturned;
        var keptPath = sourcePath ?? row.SourcePath;
        if (isNews || merged.FetchedAt != stored.FetchedAt || keptPath != row.SourcePath)
        {
            var (title, description, language) = (row.Title, row.Description, row.Language);
            VideoMapping.Write(merged, row);
            row.ChannelId = channelId;
            row.SourcePath = keptPath;
            row.RemovedAt = hasReturned ? null : row.RemovedAt;
            row.UpdatedAt = isNews ? now : row.UpdatedAt;
            if ((title, description, language) != (row.Title, row.Description, row.Language))
                await ReindexAsync(connection, row, now, cancellationToken).ConfigureAwait(false);
            await connection.UpdateAsync(row, token: cancellationToken).ConfigureAwait(false);
        }

        if (isNews)
            await _lists.WriteAsync(connection, row.Id, stored, merged, cancellationToken).ConfigureAwait(false);
        return isNews || channel is { Outcome: not IngestOutcome.Unchanged } ? IngestOutcome.Updated : IngestOutcome.Unchanged;
    }

    private async Task ReindexAsync(LibraryConnection connection, VideoRow row, Timestamp now, CancellationToken cancellationToken)
    {
        row.IndexedAt = now;
        await PassageIndex.RemoveVideoAsync(connection, row.Id, cancellationToken).ConfigureAwait(false);
        await _index.AddVideoAsync(connection, row.Id, row.Title, row.Description, row.Language, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Adds the counts to the history. A moment that is there already only gains what it lacks.</summary>
    private async Task ObserveAsync(LibraryConnection connection, long videoId, VideoMetadata incoming, bool isNew, CancellationToken cancellationToken)
    {
        var observed = new StatisticsRow
        {
            VideoId = videoId,
            ObservedAt = Timestamp.From(incoming.FetchedAt),
            ViewCount = incoming.ViewCount,
            LikeCount = incoming.LikeCount,
            CommentCount = incoming.CommentCount,
            FollowerCount = incoming.Channel?.FollowerCount,
        };
        if ((observed.ViewCount ?? observed.LikeCount ?? observed.CommentCount ?? observed.FollowerCount) is null)
            return;
        var stored = isNew
            ? null
            : await connection.Statistics.Where(row => row.VideoId == videoId && row.ObservedAt == observed.ObservedAt).SoleOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        if (stored is null)
            await _dialect.WriteAsync(connection, [observed], cancellationToken).ConfigureAwait(false);
        else if (stored.FillFrom(observed))
            await connection.UpdateAsync(stored, token: cancellationToken).ConfigureAwait(false);
    }
}
