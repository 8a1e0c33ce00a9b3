using VideoDigester.Benchmarks.Engines;
using VideoDigester.Testing;
using VideoDigester.Testing.PostgreSql;

namespace VideoDigester.Benchmarks.Import;

/// <summary>A database that is imported into.</summary>
/// <param name="Name">Its name.</param>
/// <param name="MakeAsync">Makes room for a new one: its file, or its connection string.</param>
/// <param name="OpenHandWrittenAsync">Opens the loop by hand on one.</param>
/// <param name="OpenEntityFrameworkAsync">Opens EF Core on one.</param>
internal sealed record ImportEngine(
    string Name, Func<TemporaryFolder, Task<string>> MakeAsync, Func<string, Task<IImportYardstick>> OpenHandWrittenAsync, Func<string, Task<IImportYardstick>> OpenEntityFrameworkAsync)
{
    private static readonly string[] Tables =
    [
        "channels", "videos", "video_statistics", "categories", "video_categories", "tags", "video_tags", "video_chapters", "video_heatmap", "transcripts", "transcript_segments", "processing_logs",
    ];

    /// <summary>Those that are here.</summary>
    public static IEnumerable<ImportEngine> All()
    {
        yield return new ImportEngine(
            "SQLite", folder => Task.FromResult(folder.PathOf($"{Guid.NewGuid():N}.db")), HandWrittenSqliteImport.OpenAsync, EntityFrameworkImport.OpenSqliteAsync);
        if (PostgreSqlServer.Absence is null)
            yield return new ImportEngine("PostgreSQL", _ => PostgreSqlServer.CreateDatabaseAsync(), HandWrittenPostgreSqlImport.OpenAsync, EntityFrameworkImport.OpenPostgreSqlAsync);
    }

    /// <summary>Registers the library.</summary>
    public void Use(IVideoDigesterBuilder builder, string place) => new BareEngine(Name, place).Use(builder);

    /// <summary>How many rows there are of each table that all write.</summary>
    public async Task<string> CountAsync(string place)
    {
        var engine = new BareEngine(Name, place);
        await using var statements = await BareStatements.OpenAsync(engine);
        var counts = new List<string>();
        foreach (var table in Tables)
            await statements.ReadAsync($"SELECT count(*) FROM {engine.Schema}{table}", row => counts.Add($"{table} {row.Number(0)}"));
        return string.Join(", ", counts);
    }
}
