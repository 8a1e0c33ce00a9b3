using Npgsql;
using VideoDigester.Search.Ranking;

namespace VideoDigester.Benchmarks.Search.Speed;

/// <summary>GIN and ts_rank, which knows no document frequencies; of bounded queries as many rows as the library reads.</summary>
internal sealed class HandWrittenPostgreSqlSearch : HandWrittenSearch
{
    private readonly NpgsqlConnection _connection;

    private HandWrittenPostgreSqlSearch(NpgsqlConnection connection)
        : base(connection) => _connection = connection;

    public static async Task<HandWrittenSearch> OpenAsync(string connectionString)
    {
        var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        return new HandWrittenPostgreSqlSearch(connection);
    }

    public override async Task<IReadOnlyList<IndexSize>> SizesAsync()
    {
        await using var command = _connection.CreateCommand();
        command.CommandText =
            """
            SELECT relname, pg_table_size(oid) FROM pg_class WHERE relnamespace = 'videodigester'::regnamespace AND relkind IN ('r', 'i')
            AND (relname LIKE '%passage%' OR relname = ANY (@indexes))
            """;
        command.Parameters.AddWithValue("indexes", IndexSize.Indexes.ToArray());
        var sizes = new List<IndexSize>();
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
            sizes.Add(new IndexSize(rows.GetString(0), rows.GetInt64(1)));
        return sizes;
    }

    protected override string CountMatching => "SELECT count(*) FROM videodigester.transcript_passages WHERE terms @@ @match::tsquery";

    protected override string Count =>
        """
        SELECT (SELECT count(*) FROM videodigester.transcript_segments), (SELECT count(*) FROM videodigester.transcript_passages),
            (SELECT sum(octet_length(text)) FROM videodigester.transcript_segments)
        """;

    protected override string SpokenScore => "b.score";

    protected override string WrittenScore => "ts_rank(p.terms, @match::tsquery)";

    protected override object Instant(DateTimeOffset moment) => moment.UtcDateTime;

    protected override string Spoken(string columns, string conditions, bool isBounded) =>
        $"""
        WITH found AS MATERIALIZED (
            SELECT p.id, p.transcript_id, p.first_segment, p.last_segment, ts_rank(p.terms, @match::tsquery) AS score FROM videodigester.transcript_passages p
            {(conditions.Length == 0 ? "" : "JOIN videodigester.transcripts t ON t.id = p.transcript_id JOIN videodigester.videos v ON v.id = t.video_id JOIN videodigester.channels c ON c.id = v.channel_id")}
            WHERE p.terms @@ @match::tsquery{conditions}{(isBounded ? $" LIMIT {PassageRanker.MostCandidates}" : "")}),
        best AS (SELECT * FROM found ORDER BY score DESC, id LIMIT {Most})
        SELECT {columns} FROM best b JOIN videodigester.transcripts t ON t.id = b.transcript_id JOIN videodigester.videos v ON v.id = t.video_id
        JOIN videodigester.transcript_segments s ON s.transcript_id = b.transcript_id AND s.position BETWEEN b.first_segment - 4 AND b.last_segment + 4
        """;

    protected override string Written(string columns, string conditions) =>
        $"""
        SELECT {columns} FROM videodigester.text_passages p JOIN videodigester.videos v ON v.id = p.video_id LEFT JOIN videodigester.channels c ON c.id = v.channel_id
        WHERE p.terms @@ @match::tsquery{conditions.Replace("t.language", "v.language", StringComparison.Ordinal)} ORDER BY ts_rank(p.terms, @match::tsquery) DESC LIMIT {Most}
        """;
}
