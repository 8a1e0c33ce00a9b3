using Npgsql;
using VideoDigester.Testing;
using VideoDigester.Testing.Crew;
using VideoDigester.Testing.PostgreSql;

namespace VideoDigester.Benchmarks.Crew;

/// <summary>Empty databases for a crew.</summary>
internal static class CrewEngines
{
    /// <summary>A SQLite file in a folder.</summary>
    public static Func<CrewSettings, CrewSettings> Sqlite(TemporaryFolder folder)
    {
        var path = folder.PathOf(Guid.NewGuid().ToString("N") + ".db");
        return settings => settings with { SqlitePath = path };
    }

    /// <summary>A database on a server; through PgBouncer workers look for work at intervals, for it passes on no word of it.</summary>
    public static async Task<Func<CrewSettings, CrewSettings>> PostgreSqlAsync(PostgreSqlCluster cluster, PgBouncer? bouncer = null)
    {
        var name = "crew_" + Guid.NewGuid().ToString("N");
        await using (var connection = new NpgsqlConnection(cluster.ConnectionString + ";Pooling=False"))
        {
            await connection.OpenAsync();
            await using var create = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
            await create.ExecuteNonQueryAsync();
        }

        var database = new NpgsqlConnectionStringBuilder(cluster.ConnectionString) { Database = name, MaxPoolSize = 10 }.ConnectionString;
        return bouncer is null
            ? settings => settings with { ConnectionString = database, ListenConnectionString = database }
            : settings => settings with { ConnectionString = bouncer.Through(database) };
    }
}
