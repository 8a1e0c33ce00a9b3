using LinqToDB.Data;

namespace VideoDigester.Storage;

/// <summary>Reads digests whole, however many there are by three statements that are written once; see docs/decisions/0021-hot-reads.md. Safe for concurrent use.</summary>
internal sealed class DigestReader(StorageDialect dialect)
{
    private readonly Statements _byId = new(dialect.Search.SchemaPrefix, "d.public_id = @id");
    private readonly Statements _ofIdentity = new(dialect.Search.SchemaPrefix, "d.identity = @identity AND d.superseded_at IS NULL");
    private readonly Statements _ofVideo = new(
        dialect.Search.SchemaPrefix, $"d.video_id = (SELECT n.id FROM {dialect.Search.SchemaPrefix}videos n WHERE n.site = @site AND n.external_id = @key) AND d.superseded_at IS NULL");

    /// <summary>A digest, superseded or not.</summary>
    public async Task<Digest?> FindAsync(LibraryConnection connection, DigestId id, CancellationToken cancellationToken) =>
        await ReadAsync(connection, _byId, [new DataParameter("id", id.Value)], cancellationToken).ConfigureAwait(false) is [var digest] ? digest : null;

    /// <summary>The current digest of an identity.</summary>
    public async Task<Digest?> FindByIdentityAsync(LibraryConnection connection, string identity, CancellationToken cancellationToken) =>
        await ReadAsync(connection, _ofIdentity, [new DataParameter("identity", identity)], cancellationToken).ConfigureAwait(false) is [var digest] ? digest : null;

    /// <summary>The current digests of a video, newest first.</summary>
    public Task<IReadOnlyList<Digest>> ListAsync(LibraryConnection connection, VideoId id, CancellationToken cancellationToken) =>
        ReadAsync(connection, _ofVideo, VideoQueries.NameOf(id), cancellationToken);

    private async Task<IReadOnlyList<Digest>> ReadAsync(LibraryConnection connection, Statements statements, DataParameter[] parameters, CancellationToken cancellationToken)
    {
        var digests = new List<Digest>();
        var itemsOf = new Dictionary<long, List<DigestItem>>();
        var evidenceOf = new Dictionary<long, List<DigestEvidence>>();
        await dialect.ReadAsync(
            connection,
            [new ReadStatement(statements.Digests, AddDigest), new ReadStatement(statements.Evidence, AddEvidence), new ReadStatement(statements.Items, AddItem)],
            parameters,
            cancellationToken).ConfigureAwait(false);
        return digests;

        void AddDigest(IColumns row)
        {
            var next = new ColumnCursor(row);
            var items = itemsOf[next.Number()] = [];
            digests.Add(DigestMapping.Read(ref next, items));
        }

        void AddEvidence(IColumns row)
        {
            var next = new ColumnCursor(row);
            Of(evidenceOf, next.Number()).Add(new DigestEvidence((int)next.Number(), (int)next.Number(), Duration.Of(next.Number()), Duration.Of(next.Number()), next.Text()));
        }

        void AddItem(IColumns row)
        {
            var next = new ColumnCursor(row);
            var items = itemsOf[next.Number()];
            items.Add(DigestMapping.ReadItem(ref next, evidenceOf.GetValueOrDefault(next.Number()) ?? []));
        }
    }

    private static List<T> Of<T>(Dictionary<long, List<T>> lists, long key) => lists.TryGetValue(key, out var list) ? list : lists[key] = [];

    /// <summary>The statements about some digests. Their columns stand in the order in which they are read.</summary>
    /// <param name="prefix">What stands before the name of a table.</param>
    /// <param name="which">Which digests: a condition on the table of digests, <c>d</c>.</param>
    private sealed class Statements(string prefix, string which)
    {
        public string Digests { get; } = $"""
            SELECT d.id, {DigestMapping.Columns}
            FROM {prefix}digests d JOIN {prefix}videos v ON v.id = d.video_id JOIN {prefix}transcripts t ON t.id = d.transcript_id JOIN {prefix}llms l ON l.id = d.llm_id
            WHERE {which} ORDER BY d.generated_at DESC, d.id DESC
            """;

        // The times of evidence are those of its segments; they are not stored twice.
        public string Evidence { get; } = $"""
            SELECT e.item_id, e.first_segment, e.last_segment, coalesce(a.start_ms, 0), coalesce(z.end_ms, 0), e.quote
            FROM {prefix}digests d JOIN {prefix}digest_items i ON i.digest_id = d.id JOIN {prefix}digest_item_evidence e ON e.item_id = i.id
                LEFT JOIN {prefix}transcript_segments a ON a.transcript_id = d.transcript_id AND a.position = e.first_segment
                LEFT JOIN {prefix}transcript_segments z ON z.transcript_id = d.transcript_id AND z.position = e.last_segment
            WHERE {which} ORDER BY e.item_id, e.position
            """;

        public string Items { get; } = $"SELECT i.digest_id, i.id, {DigestMapping.ItemColumns} FROM {prefix}digests d JOIN {prefix}digest_items i ON i.digest_id = d.id WHERE {which} ORDER BY i.digest_id, i.position";
    }
}
