using LinqToDB;
using LinqToDB.Async;
using VideoDigester.Storage.Rows;
using VideoDigester.Storage.Search;

namespace VideoDigester.Storage;

/// <summary>Keeps transcripts: changed captions make a new one, the old one stays for the digests that cite it.</summary>
internal sealed class TranscriptStore(LibraryDatabase database, IPassageAnalyser analyser, TimeProvider time)
{
    private static readonly string Untimed = StoredName<TranscriptSourceKind>.Of(TranscriptSourceKind.Untimed);

    private readonly VideoLock _lock = new(database.Dialect);
    private readonly PassageIndex _index = new(database.Dialect, analyser);
    private readonly TranscriptReader _reader = new(database.Dialect);

    /// <summary>Keeps a transcript of a stored video, with the log's row, in one transaction under the video's lock.</summary>
    public Task<IngestOutcome> SaveAsync(Transcript transcript, Attempt attempt, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async connection =>
            {
                var videoId = await _lock.TakeAsync(connection, transcript.Info.VideoId, cancellationToken).ConfigureAwait(false);
                var now = Timestamp.From(time.GetUtcNow());
                var (outcome, transcriptId) = await SaveAsync(connection, videoId, transcript, now, cancellationToken).ConfigureAwait(false);
                var log = ProcessingLog.Row(ProcessingStep.Transcript, StoredName<IngestOutcome>.Of(outcome), attempt, transcript.Info.VideoId, time.GetUtcNow());
                (log.VideoId, log.TranscriptId) = (videoId, transcriptId);
                await ProcessingLog.WriteAsync(connection, database.Dialect, log, attempt, cancellationToken).ConfigureAwait(false);
                return outcome;
            },
            cancellationToken);

    /// <summary>Finds the best current transcript without its words.</summary>
    public Task<TranscriptInfo?> FindInfoAsync(VideoId id, string? language, CancellationToken cancellationToken) =>
        database.QueryAsync(async connection => (await _reader.FindBestAsync(connection, id, language, cancellationToken).ConfigureAwait(false))?.Info, cancellationToken);

    /// <summary>Finds the best current transcript without its words: in the most wanted language that there is one in, else in any.</summary>
    public async Task<TranscriptInfo?> FindInfoAsync(VideoId id, IReadOnlyList<string> languages, CancellationToken cancellationToken)
    {
        foreach (var language in languages)
            if (await FindInfoAsync(id, language, cancellationToken).ConfigureAwait(false) is { } wanted)
                return wanted;
        return await FindInfoAsync(id, language: null, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Finds the best current transcript.</summary>
    public async Task<Transcript?> FindAsync(VideoId id, string? language, CancellationToken cancellationToken)
    {
        // The words of a transcript never change, so that its rows need no transaction around them, which on PostgreSQL would be another round trip: they are all there, or it was removed meanwhile.
        var transcript = await database.QueryAsync(connection => FindAsync(connection, id, language, cancellationToken), cancellationToken).ConfigureAwait(false);
        return transcript is null || transcript.Segments.Count == transcript.Info.SegmentCount
            ? transcript
            : await database.ReadAsync(connection => FindAsync(connection, id, language, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Finds the words of a transcript, superseded or not.</summary>
    public Task<Transcript?> FindAsync(TranscriptInfo info, CancellationToken cancellationToken) =>
        database.ReadAsync(
            async connection => await _reader.FindAsync(connection, info, cancellationToken).ConfigureAwait(false) is { } key
                ? await ReadAsync(connection, key, info, cancellationToken).ConfigureAwait(false)
                : null,
            cancellationToken);

    private async Task<Transcript?> FindAsync(LibraryConnection connection, VideoId id, string? language, CancellationToken cancellationToken) =>
        await _reader.FindBestAsync(connection, id, language, cancellationToken).ConfigureAwait(false) is var (key, info)
            ? await ReadAsync(connection, key, info, cancellationToken).ConfigureAwait(false)
            : null;

    private async Task<Transcript> ReadAsync(LibraryConnection connection, long key, TranscriptInfo info, CancellationToken cancellationToken) =>
        new(info, await _reader.ReadSegmentsAsync(connection, key, info.ContentHash, info.SegmentCount, cancellationToken).ConfigureAwait(false));

    private async Task<(IngestOutcome Outcome, long TranscriptId)> SaveAsync(
        LibraryConnection connection, long videoId, Transcript transcript, Timestamp now, CancellationToken cancellationToken)
    {
        var incoming = TranscriptMapping.Row(transcript.Info, videoId, now);
        // A video has a handful of transcripts: all are read, by a condition that is the same at every call, and looked through here.
        var stored = await connection.Transcripts.Where(row => row.VideoId == videoId).ToListAsync(cancellationToken).ConfigureAwait(false);
        var related = stored.FindAll(row => row.Language == incoming.Language && row.Source == incoming.Source);
        var current = related.Find(row => row.SupersededAt is null);
        var hasGivenWay = await SupersedeOtherReadingsAsync(connection, stored, incoming, now, cancellationToken).ConfigureAwait(false);
        if (current?.ContentHash == incoming.ContentHash)
        {
            await ConfirmAsync(connection, current, incoming, cancellationToken).ConfigureAwait(false);
            return (hasGivenWay ? IngestOutcome.Updated : IngestOutcome.Unchanged, current.Id);
        }

        if (current is not null && !IsLater(incoming, current))
            return (hasGivenWay ? IngestOutcome.Updated : IngestOutcome.Unchanged, current.Id);
        if (current is not null)
            await SupersedeAsync(connection, current.Id, now, cancellationToken).ConfigureAwait(false);
        if (related.Find(row => row.ContentHash == incoming.ContentHash) is { } revived)
        {
            revived.IndexedAt = now;
            await ReviveAsync(connection, revived, incoming, cancellationToken).ConfigureAwait(false);
            await _index.AddTranscriptAsync(connection, revived.Id, transcript.Segments, incoming.Language, cancellationToken).ConfigureAwait(false);
            return (IngestOutcome.Updated, revived.Id);
        }

        incoming.IndexedAt = now;
        await database.Dialect.InsertAsync(connection, incoming, cancellationToken).ConfigureAwait(false);
        await database.Dialect.WriteAsync(connection, TranscriptMapping.Rows(transcript.Segments, incoming.Id), cancellationToken).ConfigureAwait(false);
        await _index.AddTranscriptAsync(connection, incoming.Id, transcript.Segments, incoming.Language, cancellationToken).ConfigureAwait(false);
        return (current is null ? IngestOutcome.Added : IngestOutcome.Updated, incoming.Id);
    }

    /// <summary>
    /// A file is one transcript: where a newer record calls its captions by another language or source, what was read from it before gives way.
    /// </summary>
    private static async Task<bool> SupersedeOtherReadingsAsync(
        LibraryConnection connection, List<TranscriptRow> stored, TranscriptRow incoming, Timestamp now, CancellationToken cancellationToken)
    {
        var others = stored.FindAll(row =>
            row.SupersededAt is null && incoming.SourceUrl is not null && row.SourceUrl == incoming.SourceUrl
            && (row.Language != incoming.Language || row.Source != incoming.Source) && row.FetchedAt <= incoming.FetchedAt);
        foreach (var other in others)
            await SupersedeAsync(connection, other.Id, now, cancellationToken).ConfigureAwait(false);
        return others.Count > 0;
    }

    // Of two files of one moment the hash decides, so that their order does not. One file that says something else at the same moment was changed; a text without times is no file.
    private static bool IsLater(TranscriptRow incoming, TranscriptRow current) =>
        incoming.FetchedAt > current.FetchedAt
        || (incoming.FetchedAt == current.FetchedAt
            && ((incoming.SourceUrl == current.SourceUrl && incoming.Source != Untimed) || string.CompareOrdinal(incoming.ContentHash, current.ContentHash) > 0));

    /// <summary>The same words were seen again: only the moment is new, and it decides what a later import may replace.</summary>
    private static async Task ConfirmAsync(LibraryConnection connection, TranscriptRow current, TranscriptRow incoming, CancellationToken cancellationToken)
    {
        if (incoming.FetchedAt <= current.FetchedAt)
            return;
        await connection.Transcripts
            .Where(row => row.Id == current.Id)
            .Set(row => row.FetchedAt, incoming.FetchedAt)
            .Set(row => row.SourceUrl, incoming.SourceUrl ?? current.SourceUrl)
            .UpdateAsync(cancellationToken).ConfigureAwait(false);
    }

    private static async Task SupersedeAsync(LibraryConnection connection, long transcriptId, Timestamp now, CancellationToken cancellationToken)
    {
        await connection.Transcripts
            .Where(row => row.Id == transcriptId)
            .Set(row => row.SupersededAt, now)
            .Set(row => row.IndexedAt, (Timestamp?)null)
            .UpdateAsync(cancellationToken).ConfigureAwait(false);
        await PassageIndex.RemoveTranscriptAsync(connection, transcriptId, cancellationToken).ConfigureAwait(false);
        await connection.Digests
            .Where(digest => digest.TranscriptId == transcriptId && digest.StaleAt == null)
            .Set(digest => digest.StaleAt, now)
            .UpdateAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Captions that were replaced are back: so is their transcript, and its digests are fresh again.</summary>
    private static async Task ReviveAsync(LibraryConnection connection, TranscriptRow revived, TranscriptRow incoming, CancellationToken cancellationToken)
    {
        (revived.SupersededAt, revived.FetchedAt, revived.Format) = (null, incoming.FetchedAt, incoming.Format);
        revived.SourceUrl = incoming.SourceUrl ?? revived.SourceUrl;
        await connection.UpdateAsync(revived, token: cancellationToken).ConfigureAwait(false);
        await connection.Digests
            .Where(digest => digest.TranscriptId == revived.Id)
            .Set(digest => digest.StaleAt, (Timestamp?)null)
            .UpdateAsync(cancellationToken).ConfigureAwait(false);
    }
}
