using System.Diagnostics;
using LinqToDB;
using LinqToDB.Data;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using VideoDigester.Storage;
using VideoDigester.Testing;
using VideoDigester.Testing.PostgreSql;

namespace VideoDigester.Benchmarks.Search.Listing;

/// <summary>Lists a library of a million videos, written in bulk: the first page beside page 20,000, in each order. The rounds alternate.</summary>
internal static class ListingRun
{
    private const int PageSize = 50;
    private const int LatePage = 20_000;

    // A few more than a million: the last page of all costs a second query, for the videos without the value.
    private const int Videos = (LatePage * PageSize) + 999;
    private const int Parts = 20;
    private const int WarmUps = 30;
    private const int Rounds = 101;

    public static async Task<int> RunAsync()
    {
        using var folder = new TemporaryFolder();
        await RunAsync("SQLite", builder => builder.UseSqlite(folder.PathOf("library.db")), Sqlite);
        SqliteConnection.ClearAllPools();
        if (PostgreSqlServer.Absence is not null)
            return 0;
        var database = await PostgreSqlServer.CreateDatabaseAsync();
        await RunAsync("PostgreSQL", builder => builder.UsePostgreSql(database), PostgreSql);
        return 0;
    }

    // Titles, durations and views in another order than that of adding, and dates with many ties.
    private static string[] Sqlite =>
    [
        $"""
        WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < {Videos - 1})
        INSERT INTO videos (site, external_id, url, title, duration_ms, published_at, published_precision, view_count, metadata_fetched_at, added_at, updated_at, indexed_at)
        SELECT 'example', 'v' || i, 'https://videos.example/watch/' || i, 'Talk ' || (i * 7919 % {Videos}), i * 104729 % {Videos} * 1000, 1500000000000 + i % 2000 * 86400000, 'day', i * 15485863 % {Videos},
            1700000000000, 1700000000000 + i, 1700000000000 + i, 1700000000000 FROM n
        """,
        "ANALYZE",
    ];

    // In parts, each well within the time that a statement has.
    private static string[] PostgreSql =>
    [
        .. Enumerable.Range(0, Parts).Select(part =>
            $"""
            INSERT INTO videodigester.videos (site, external_id, url, title, duration_ms, published_at, published_precision, view_count, metadata_fetched_at, added_at, updated_at, indexed_at)
            SELECT 'example', 'v' || i, 'https://videos.example/watch/' || i, 'Talk ' || (i * 7919 % {Videos}), i * 104729 % {Videos} * 1000, to_timestamp(1500000000 + i % 2000 * 86400), 'day', i * 15485863 % {Videos},
                to_timestamp(1700000000), to_timestamp(1700000000 + i), to_timestamp(1700000000 + i), to_timestamp(1700000000)
            FROM generate_series({(long)Videos * part / Parts}::bigint, {((long)Videos * (part + 1) / Parts) - 1}) i
            """),
        "ANALYZE videodigester.videos",
    ];

    private static async Task RunAsync(string engine, Action<IVideoDigesterBuilder> use, string[] fill)
    {
        var services = new ServiceCollection();
        use(services.AddVideoDigester());
        await using var provider = services.BuildServiceProvider();
        var (database, library) = (provider.GetRequiredService<LibraryDatabase>(), provider.GetRequiredService<IVideoLibrary>());
        await database.PrepareAsync(CancellationToken.None);
        foreach (var statement in fill)
            await database.QueryAsync(async connection => await connection.ExecuteAsync(statement), CancellationToken.None);
        foreach (var sort in Enum.GetValues<VideoSort>())
            foreach (var descending in new[] { false, true })
                await CompareAsync(engine, database, library, new VideoQuery { Sort = sort, Descending = descending, PageSize = PageSize });
    }

    private static async Task CompareAsync(string engine, LibraryDatabase database, IVideoLibrary library, VideoQuery query)
    {
        var late = query with { After = await BeforeLateAsync(database, query) };
        var (page, end) = (await library.ListAsync(query), await library.ListAsync(late));
        if (page.Items.Count != PageSize || end.Items.Count != PageSize || end.Next is null)
            throw new InvalidOperationException($"{engine}, {query.Sort}: page {LatePage} is not there.");
        var (first, others) = (new List<double>(), new List<double>());
        for (var round = -WarmUps; round < Rounds; round++)
        {
            first.Add(await TimeAsync(library, query));
            others.Add(await TimeAsync(library, late));
        }

        var (one, other) = (Figures.Median(first.Skip(WarmUps)), Figures.Median(others.Skip(WarmUps)));
        FigureTable.Add($"listing, {engine}, page {LatePage} of a million videos by {query.Sort}{(query.Descending ? ", descending" : "")}", $"{other:0.00} ms", $"page 1, {one:0.00} ms", one / other);
        Figures.Print($"{engine}: {query.Sort}{(query.Descending ? " descending" : "")}: page 1 {one:0.00} ms, page {LatePage} {other:0.00} ms, ratio {other / one:0.00}");
    }

    // The cursor is a place, not a number: that of the row before the page is what the library would have given.
    private static Task<string> BeforeLateAsync(LibraryDatabase database, VideoQuery query) => database.QueryAsync(
        async connection =>
        {
            var order = VideoOrder.Of(query.Sort);
            var (videos, direction) = (database.Dialect.Search.SchemaPrefix + "videos", query.Descending ? " DESC" : "");
            var sql = $"SELECT v.id, v.{order.Column} FROM {videos} v WHERE v.{order.Column} IS NOT NULL ORDER BY v.{order.Column}{direction}, v.id{direction} LIMIT 1 OFFSET {((LatePage - 1) * PageSize) - 1}";
            var rows = await database.Dialect.ReadAsync(
                connection, sql, row => new VideoCursor(query.Sort, query.Descending, row.Number(0), order.Write(row, 1)), [], CancellationToken.None);
            return rows.Single().Write();
        },
        CancellationToken.None);

    private static async Task<double> TimeAsync(IVideoLibrary library, VideoQuery query)
    {
        var start = Stopwatch.GetTimestamp();
        await library.ListAsync(query);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
