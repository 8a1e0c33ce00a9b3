using VideoDigester.Benchmarks.Engines;
using VideoDigester.Storage;

namespace VideoDigester.Benchmarks.Reads;

/// <summary>A digest by hand: its row with what it is of, its items, and their evidence with the times of its segments.</summary>
internal sealed class HandWrittenDigest(string schema)
{
    private readonly string _digest =
        $"""
        SELECT d.id, d.public_id, d.digest_type, d.language, d.title, d.overview, d.input_tokens, d.cached_input_tokens, d.output_tokens, d.cost_nano_usd, d.coverage, d.grounding, d.dropped, d.word_count,
            d.generated_at, d.stale_at, v.site, v.external_id, t.content_hash, l.provider, l.model
        FROM {schema}digests d JOIN {schema}videos v ON v.id = d.video_id JOIN {schema}transcripts t ON t.id = d.transcript_id JOIN {schema}llms l ON l.id = d.llm_id WHERE d.public_id = @digest
        """;

    private readonly string _evidence =
        $"""
        SELECT e.item_id, e.first_segment, e.last_segment, a.start_ms, z.end_ms, e.quote
        FROM {schema}digests d JOIN {schema}digest_items i ON i.digest_id = d.id JOIN {schema}digest_item_evidence e ON e.item_id = i.id
            JOIN {schema}transcript_segments a ON a.transcript_id = d.transcript_id AND a.position = e.first_segment
            JOIN {schema}transcript_segments z ON z.transcript_id = d.transcript_id AND z.position = e.last_segment
        WHERE d.id = @digest ORDER BY e.item_id, e.position
        """;

    private readonly string _items = $"SELECT id, kind, title, text, start_ms, end_ms, quote, support, fields FROM {schema}digest_items WHERE digest_id = @digest ORDER BY position";

    public async Task<Digest?> FindAsync(BareStatements statements, DigestId id, bool isSqlite)
    {
        var (key, digest) = (0L, default(Digest));
        await statements.ReadAsync(_digest, row => (key, digest) = (row.Number(0), Read(row)), ("@digest", isSqlite ? id.Value.ToString() : id.Value));
        if (digest is null)
            return null;
        var evidence = new Dictionary<long, List<DigestEvidence>>();
        await statements.ReadAsync(
            _evidence,
            row =>
            {
                if (!evidence.TryGetValue(row.Number(0), out var spans))
                    evidence[row.Number(0)] = spans = [];
                spans.Add(new DigestEvidence(row.Count(1), row.Count(2), row.Time(3), row.Time(4), row.Text(5)));
            },
            ("@digest", key));
        var items = new List<DigestItem>();
        await statements.ReadAsync(_items, row => items.Add(ReadItem(row, evidence[row.Number(0)])), ("@digest", key));
        return digest with { Items = items };
    }

    private static DigestItem ReadItem(BareRow row, List<DigestEvidence> evidence) => new()
    {
        Kind = row.Text(1),
        Title = row.TextOrNull(2),
        Text = row.Text(3),
        Start = row.Time(4),
        End = row.Time(5),
        Quote = row.Text(6),
        Support = row.Real(7),
        Fields = row.TextOrNull(8),
        Evidence = evidence,
    };

    private static Digest Read(BareRow row) => new()
    {
        Id = new DigestId(row.Identity(1)),
        Type = new DigestType(row.Text(2)),
        Language = row.Text(3),
        Title = row.TextOrNull(4),
        Overview = row.Text(5),
        Usage = StoredUsage.Read(row.NumberOrNull(6), row.NumberOrNull(7), row.NumberOrNull(8), row.NumberOrNull(9)),
        Coverage = row.Real(10),
        Grounding = row.Real(11),
        Dropped = row.Count(12),
        WordCount = row.Count(13),
        GeneratedAt = row.Instant(14),
        StaleAt = row.InstantOrNull(15),
        VideoId = new VideoId(row.Text(16), row.Text(17)),
        TranscriptHash = row.Text(18),
        Provider = row.Text(19),
        Model = row.Text(20),
        Items = [],
    };
}
