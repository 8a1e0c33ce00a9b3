using Microsoft.Extensions.DependencyInjection;
using VideoDigester.Testing;
using VideoDigester.Testing.PostgreSql;

namespace VideoDigester.Benchmarks.Search.Speed;

/// <summary>Empty libraries: on SQLite, and on PostgreSQL where it is installed.</summary>
internal static class SpeedEngines
{
    public static async IAsyncEnumerable<SpeedLibrary> OpenAsync(TemporaryFolder folder)
    {
        var path = folder.PathOf("library.db");
        yield return new SpeedLibrary("SQLite", path, builder => builder.UseSqlite(path), () => HandWrittenSqliteSearch.OpenAsync(path));
        if (PostgreSqlServer.Absence is not null)
            yield break;
        var database = await PostgreSqlServer.CreateDatabaseAsync();
        yield return new SpeedLibrary("PostgreSQL", database, builder => builder.UsePostgreSql(database), () => HandWrittenPostgreSqlSearch.OpenAsync(database));
    }
}
