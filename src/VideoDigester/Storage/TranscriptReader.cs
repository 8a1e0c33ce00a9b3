using LinqToDB.Data;

namespace VideoDigester.Storage;

/// <summary>Reads transcripts, by statements written once; see docs/decisions/0021-hot-reads.md. Safe for concurrent use.</summary>
internal sealed class TranscriptReader(StorageDialect dialect)
{
    private readonly Statements _statements = new(dialect.Search.SchemaPrefix);

    /// <summary>The best current transcript of a video and its key: in a language, or of all where <paramref name="language"/> is null.</summary>
    public async Task<(long Key, TranscriptInfo Info)?> FindBestAsync(LibraryConnection connection, VideoId id, string? language, CancellationToken cancellationToken)
    {
        var (keys, spoken) = await FindCurrentAsync(connection, id, cancellationToken).ConfigureAwait(false);
        return TranscriptChoice.Best(keys.Keys, language, spoken) is { } best ? (keys[best], best) : null;
    }

    /// <summary>The current transcripts of a video with their keys, and the language that is spoken in it, where there is one of them and it is known.</summary>
    public async Task<(IReadOnlyDictionary<TranscriptInfo, long> Keys, string? Spoken)> FindCurrentAsync(LibraryConnection connection, VideoId id, CancellationToken cancellationToken)
    {
        var keys = new Dictionary<TranscriptInfo, long>();
        string? spoken = null;
        await dialect.ReadAsync(connection, [new ReadStatement(_statements.Current, Add)], VideoQueries.NameOf(id), cancellationToken).ConfigureAwait(false);
        return (keys, spoken);

        void Add(IColumns row)
        {
            var next = new ColumnCursor(row);
            var key = next.Number();
            spoken = next.TextOrNull();
            keys.Add(TranscriptMapping.Read(ref next, id), key);
        }
    }

    /// <summary>The key of a transcript, superseded or not.</summary>
    public async Task<long?> FindAsync(LibraryConnection connection, TranscriptInfo info, CancellationToken cancellationToken)
    {
        DataParameter[] parameters =
        [
            .. VideoQueries.NameOf(info.VideoId),
            new("language", StoredText.Clean(info.Language)),
            new("source", StoredName<TranscriptSourceKind>.Of(info.Source)),
            new("hash", info.ContentHash),
        ];
        return await dialect.ReadAsync(connection, _statements.Same, row => row.Number(0), parameters, cancellationToken).ConfigureAwait(false) is [var key] ? key : null;
    }

    /// <summary>Reads the words of a transcript; none where it was removed meanwhile, also where another one has its key by now.</summary>
    public async Task<IReadOnlyList<TranscriptSegment>> ReadSegmentsAsync(LibraryConnection connection, long key, string contentHash, int count, CancellationToken cancellationToken)
    {
        var segments = new List<TranscriptSegment>(count);
        await dialect.ReadAsync(
            connection, [new ReadStatement(_statements.Segments, Add)], [new DataParameter("transcript", key), new DataParameter("hash", contentHash)], cancellationToken).ConfigureAwait(false);
        return segments;

        void Add(IColumns row)
        {
            var next = new ColumnCursor(row);
            segments.Add(new TranscriptSegment(Duration.Of(next.Number()), Duration.Of(next.Number()), next.Text(), next.TextOrNull()));
        }
    }

    /// <summary>The statements. Their columns stand in the order in which they are read.</summary>
    private sealed class Statements(string prefix)
    {
        public string Current { get; } = $"""
            SELECT t.id, v.language, {TranscriptMapping.Columns}
            FROM {prefix}videos v JOIN {prefix}transcripts t ON t.video_id = v.id WHERE v.site = @site AND v.external_id = @key AND t.superseded_at IS NULL
            """;

        public string Same { get; } = $"""
            SELECT t.id FROM {prefix}videos v JOIN {prefix}transcripts t ON t.video_id = v.id
            WHERE v.site = @site AND v.external_id = @key AND t.language = @language AND t.source = @source AND t.content_hash = @hash
            """;

        public string Segments { get; } = $"""
            SELECT s.start_ms, s.end_ms, s.text, s.speaker FROM {prefix}transcripts t JOIN {prefix}transcript_segments s ON s.transcript_id = t.id
            WHERE t.id = @transcript AND t.content_hash = @hash ORDER BY s.position
            """;
    }
}
