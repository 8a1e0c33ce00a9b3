using Microsoft.Data.Sqlite;

namespace VideoDigester.Benchmarks.Search.Speed;

/// <summary>FTS5 with its own bm25, in the order that it gives itself (<c>rank</c>), which is its fastest.</summary>
internal sealed class HandWrittenSqliteSearch : HandWrittenSearch
{
    private static readonly string[] Tables = ["passage_vectors", "transcript_passage_terms", "text_passage_terms", "transcript_passages", "text_passages"];

    private readonly string _path;

    private HandWrittenSqliteSearch(SqliteConnection connection, string path)
        : base(connection) => _path = path;

    public static async Task<HandWrittenSearch> OpenAsync(string path)
    {
        var connection = new SqliteConnection($"Data Source={path};Mode=ReadOnly");
        await connection.OpenAsync();
        return new HandWrittenSqliteSearch(connection, path);
    }

    // The driver's SQLite has no table of sizes: what is dropped leaves as many free pages as it had, and comes back.
    public override async Task<IReadOnlyList<IndexSize>> SizesAsync()
    {
        await using var connection = new SqliteConnection($"Data Source={_path};Foreign Keys=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        async Task<long> RunAsync(string sql)
        {
            command.CommandText = sql;
            return await command.ExecuteScalarAsync() is long number ? number : 0;
        }

        var page = await RunAsync("PRAGMA page_size");
        await RunAsync("BEGIN IMMEDIATE");
        var sizes = new List<IndexSize>();
        command.CommandText = "SELECT name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN ('transcript_passages', 'text_passages')";
        var indexes = new List<string>(IndexSize.Indexes);
        await using (var names = await command.ExecuteReaderAsync())
            while (await names.ReadAsync())
                indexes.Add(names.GetString(0));
        foreach (var drop in indexes.Select(index => $"DROP INDEX {index}").Concat(Tables.Select(table => $"DROP TABLE {table}")))
        {
            var before = await RunAsync("PRAGMA freelist_count");
            await RunAsync(drop);
            sizes.Add(new IndexSize(drop.Split(' ')[2], (await RunAsync("PRAGMA freelist_count") - before) * page));
        }

        await RunAsync("ROLLBACK");
        return sizes;
    }

    protected override string CountMatching => "SELECT count(*) FROM transcript_passage_terms WHERE transcript_passage_terms MATCH @match";

    protected override string Count =>
        "SELECT (SELECT count(*) FROM transcript_segments), (SELECT count(*) FROM transcript_passages), (SELECT sum(length(CAST(text AS BLOB))) FROM transcript_segments)";

    protected override string SpokenScore => "-b.score";

    protected override string WrittenScore => "-f.rank";

    protected override object Instant(DateTimeOffset moment) => moment.ToUnixTimeMilliseconds();

    protected override string Spoken(string columns, string conditions, bool isBounded) =>
        $"""
        WITH best AS MATERIALIZED (
            SELECT f.rowid AS id, f.rank AS score FROM transcript_passage_terms f {(conditions.Length == 0 ? "" : "JOIN transcript_passages p ON p.id = f.rowid JOIN transcripts t ON t.id = p.transcript_id JOIN videos v ON v.id = t.video_id JOIN channels c ON c.id = v.channel_id")}
            WHERE f.transcript_passage_terms MATCH @match{conditions} ORDER BY f.rank LIMIT {Most})
        SELECT {columns} FROM best b JOIN transcript_passages p ON p.id = b.id JOIN transcripts t ON t.id = p.transcript_id JOIN videos v ON v.id = t.video_id
        JOIN transcript_segments s ON s.transcript_id = p.transcript_id AND s.position BETWEEN p.first_segment - 4 AND p.last_segment + 4
        """;

    protected override string Written(string columns, string conditions) =>
        $"""
        SELECT {columns} FROM text_passage_terms f JOIN text_passages p ON p.id = f.rowid JOIN videos v ON v.id = p.video_id LEFT JOIN channels c ON c.id = v.channel_id
        WHERE f.text_passage_terms MATCH @match{conditions.Replace("t.language", "v.language", StringComparison.Ordinal)} ORDER BY f.rank LIMIT {Most}
        """;
}
