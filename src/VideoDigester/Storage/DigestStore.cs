using LinqToDB;
using LinqToDB.Async;
using VideoDigester.Storage.Rows;
using VideoDigester.Storage.Search;

namespace VideoDigester.Storage;

/// <summary>Keeps digests under their identity: one current digest for each, across processes.</summary>
internal sealed class DigestStore(LibraryDatabase database, IPassageAnalyser analyser, TimeProvider time)
{
    private const string Stored = "stored";

    private readonly VideoLock _lock = new(database.Dialect);
    private readonly PassageIndex _index = new(database.Dialect, analyser);
    private readonly DigestReader _reader = new(database.Dialect);
    private readonly LlmDirectory _llms = new(database.Dialect);
    private readonly UserDirectory _users = new(database.Dialect);

    /// <summary>Finds the current digest of an identity.</summary>
    public Task<Digest?> FindByIdentityAsync(string identity, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => _reader.FindByIdentityAsync(connection, identity, cancellationToken), cancellationToken);

    /// <summary>Finds a digest, superseded ones too.</summary>
    public Task<Digest?> FindAsync(DigestId id, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => _reader.FindAsync(connection, id, cancellationToken), cancellationToken);

    /// <summary>Lists the current digests of a video, newest first.</summary>
    public Task<IReadOnlyList<Digest>> ListAsync(VideoId videoId, CancellationToken cancellationToken) =>
        database.ReadAsync(connection => _reader.ListAsync(connection, videoId, cancellationToken), cancellationToken);

    /// <summary>Lists what the current digests of a video and type answer, newest first.</summary>
    public Task<IReadOnlyList<StoredDigestKey>> ListKeysAsync(VideoId videoId, DigestType type, CancellationToken cancellationToken) =>
        database.QueryAsync(connection => DigestKeyReader.ReadAsync(connection, videoId, type, cancellationToken), cancellationToken);

    /// <summary>
    /// Keeps a digest whole, with the log's row, unless there is a current one of its identity. The claim of the identity goes, whoever has it, and so do
    /// the answers of models that were kept for it.
    /// </summary>
    /// <param name="digest">The digest.</param>
    /// <param name="identity">What it answers.</param>
    /// <param name="supersede">Whether it takes the place of the current one; that one is kept.</param>
    /// <param name="attempt">The attempt it comes from, with the user who asked. Where it does not say what it used, the log has what the digest did.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The digest that is current now: another process may have been first.</returns>
    public Task<Digest> SaveAsync(Digest digest, DigestIdentity identity, bool supersede, Attempt attempt, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async connection =>
            {
                // The user before the video, as everywhere. Requests of one identity are about one video: its lock makes the second of two writers see the first one's digest.
                var now = Timestamp.From(time.GetUtcNow());
                var userId = await _users.FindOrAddAsync(connection, attempt.UserId, now, cancellationToken).ConfigureAwait(false);
                var videoId = await _lock.TakeAsync(connection, digest.VideoId, cancellationToken).ConfigureAwait(false);
                var log = ProcessingLog.Row(ProcessingStep.Digest, Stored, attempt with { Type = digest.Type }, digest.VideoId, now.Value);
                (log.VideoId, log.UserId) = (videoId, userId);
                var current = await connection.Digests
                    .Where(row => row.Identity == identity.Hash && row.SupersededAt == null)
                    .SoleOrDefaultAsync(cancellationToken).ConfigureAwait(false);
                if (current is not null && !supersede)
                {
                    log.Outcome = StoredName<IngestOutcome>.Of(IngestOutcome.Unchanged);
                    (log.TranscriptId, log.DigestId, log.LlmId) = (current.TranscriptId, current.Id, current.LlmId);
                }
                else
                {
                    if (current is not null)
                        await SupersedeAsync(connection, current.Id, now, cancellationToken).ConfigureAwait(false);
                    var cited = await CitedAsync(connection, digest, identity, videoId, cancellationToken).ConfigureAwait(false);
                    var row = await InsertAsync(connection, digest, identity, videoId, cited, userId, now, cancellationToken).ConfigureAwait(false);
                    (log.TranscriptId, log.DigestId, log.LlmId) = (row.TranscriptId, row.Id, row.LlmId);
                    if (attempt.Usage is null)
                        (log.InputTokens, log.CachedInputTokens, log.OutputTokens, log.CostNanoUsd) = (row.InputTokens, row.CachedInputTokens, row.OutputTokens, row.CostNanoUsd);
                }

                await PartStore.Of(connection, identity.Hash).DeleteAsync(cancellationToken).ConfigureAwait(false);
                await ClaimStore.Of(connection, identity.Hash).DeleteAsync(cancellationToken).ConfigureAwait(false);
                await ProcessingLog.WriteAsync(connection, database.Dialect, log, attempt, cancellationToken).ConfigureAwait(false);
                return (await _reader.FindByIdentityAsync(connection, identity.Hash, cancellationToken).ConfigureAwait(false))!;
            },
            cancellationToken);

    /// <summary>
    /// Keeps a digest that another application wrote, unless there is a current one of its identity: as of the moment at which it was written, in the log too. It cites the untimed text with its hash, and where the
    /// library has none a transcript without words in its place, which nothing else sees.
    /// </summary>
    /// <param name="digest">The digest.</param>
    /// <param name="identity">What tells it from others.</param>
    /// <param name="userId">For whom it was written, or null.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>What was done, and the digest that is current now.</returns>
    public Task<(IngestOutcome Outcome, DigestId Id)> ImportAsync(Digest digest, DigestIdentity identity, string? userId, CancellationToken cancellationToken) => database.WriteAsync(
        async connection =>
        {
            var (now, written) = (Timestamp.From(time.GetUtcNow()), Timestamp.From(digest.GeneratedAt));
            var user = await _users.FindOrAddAsync(connection, userId, written, cancellationToken).ConfigureAwait(false);
            var videoId = await _lock.TakeAsync(connection, digest.VideoId, cancellationToken).ConfigureAwait(false);
            if (await connection.Digests.Where(row => row.Identity == identity.Hash && row.SupersededAt == null).SoleOrDefaultAsync(cancellationToken).ConfigureAwait(false) is { } current)
                return (IngestOutcome.Unchanged, new DigestId(current.PublicId));
            var cited = await UntimedAsync(connection, videoId, digest.TranscriptHash, written, now, cancellationToken).ConfigureAwait(false);
            var row = await InsertAsync(connection, digest, identity, videoId, cited, user, now, cancellationToken).ConfigureAwait(false);
            var attempt = new Attempt(digest.VideoId.ToString(), digest.GeneratedAt) { Type = digest.Type, Usage = digest.Usage };
            var log = ProcessingLog.Row(ProcessingStep.Import, Stored, attempt, digest.VideoId, digest.GeneratedAt);
            (log.VideoId, log.UserId, log.TranscriptId, log.DigestId, log.LlmId) = (videoId, user, row.TranscriptId, row.Id, row.LlmId);
            await ProcessingLog.WriteAsync(connection, database.Dialect, log, attempt, cancellationToken).ConfigureAwait(false);
            return (IngestOutcome.Added, new DigestId(row.PublicId));
        },
        cancellationToken);

    private async Task<TranscriptRow> UntimedAsync(LibraryConnection connection, long videoId, string hash, Timestamp written, Timestamp now, CancellationToken cancellationToken)
    {
        var source = StoredName<TranscriptSourceKind>.Of(TranscriptSourceKind.Untimed);
        if (await connection.Transcripts.Where(row => row.VideoId == videoId && row.Source == source && row.ContentHash == hash).SoleOrDefaultAsync(cancellationToken).ConfigureAwait(false) is { } known)
            return known;
        var wordless = TranscriptMapping.Wordless(videoId, hash, written, now);
        await database.Dialect.InsertAsync(connection, wordless, cancellationToken).ConfigureAwait(false);
        return wordless;
    }

    private static async Task SupersedeAsync(LibraryConnection connection, long digestId, Timestamp now, CancellationToken cancellationToken)
    {
        await connection.Digests
            .Where(row => row.Id == digestId)
            .Set(row => row.SupersededAt, now)
            .Set(row => row.IndexedAt, (Timestamp?)null)
            .UpdateAsync(cancellationToken).ConfigureAwait(false);
        await PassageIndex.RemoveDigestAsync(connection, digestId, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<TranscriptRow> CitedAsync(LibraryConnection connection, Digest digest, DigestIdentity identity, long videoId, CancellationToken cancellationToken)
    {
        var transcripts = await connection.Transcripts
            .Where(transcript => transcript.VideoId == videoId && transcript.ContentHash == digest.TranscriptHash)
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        return transcripts
            .OrderByDescending(transcript => transcript.Language == digest.Language)
            .ThenByDescending(transcript => transcript.Source == StoredName<TranscriptSourceKind>.Of(identity.Source))
            .ThenBy(transcript => transcript.SupersededAt is not null)
            .ThenBy(transcript => transcript.Id).FirstOrDefault()
            ?? throw new VideoDigesterException(ErrorCode.TranscriptNotFound, $"The library holds no transcript of {digest.VideoId} with the hash {digest.TranscriptHash}.");
    }

    private async Task<DigestRow> InsertAsync(
        LibraryConnection connection, Digest digest, DigestIdentity identity, long videoId, TranscriptRow cited, long? userId, Timestamp now, CancellationToken cancellationToken)
    {
        var llmId = await _llms.FindOrAddAsync(connection, digest.Provider, digest.Model, now, cancellationToken).ConfigureAwait(false);
        var row = DigestMapping.Row(digest, identity, videoId, cited, llmId);
        (row.RequestedBy, row.IndexedAt) = (userId, now);
        await database.Dialect.InsertAsync(connection, row, cancellationToken).ConfigureAwait(false);
        var items = digest.Items.Select((item, position) => DigestMapping.Row(item, row.Id, position));
        await database.Dialect.WriteAsync(connection, [.. items], cancellationToken).ConfigureAwait(false);
        var itemIds = await connection.DigestItems
            .Where(item => item.DigestId == row.Id)
            .OrderBy(item => item.Position)
            .Select(item => item.Id)
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        var evidence = digest.Items.SelectMany((item, at) => item.Evidence.Select((span, position) => DigestMapping.Row(span, itemIds[at], position)));
        await database.Dialect.WriteAsync(connection, [.. evidence], cancellationToken).ConfigureAwait(false);
        await _index.AddDigestAsync(connection, videoId, row.Id, digest, cancellationToken).ConfigureAwait(false);
        return row;
    }
}
