using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using VideoDigester.Benchmarks.Search.Speed;

namespace VideoDigester.Benchmarks.Engines;

/// <summary>
/// The drivers, bare. Connections come from the driver's pool; on PostgreSQL the driver prepares what comes again, with the library's own settings, on SQLite each statement is compiled anew, as the driver does.
/// </summary>
internal sealed class BareEngine(string engine, string place)
{
    public bool IsSqlite { get; } = engine == "SQLite";

    /// <summary>What stands before the names of tables.</summary>
    public string Schema { get; } = engine == "SQLite" ? "" : "videodigester.";

    /// <summary>How the database is read.</summary>
    public string ConnectionString { get; } = engine == "SQLite"
        ? $"Data Source={place};Mode=ReadOnly"
        : new NpgsqlConnectionStringBuilder(place) { MaxAutoPrepare = 100, NoResetOnClose = true }.ConnectionString;

    /// <summary>Registers the library on the same database.</summary>
    public void Use(IVideoDigesterBuilder builder)
    {
        if (IsSqlite)
            builder.UseSqlite(place);
        else
            builder.UsePostgreSql(place);
    }

    public async Task<DbConnection> OpenAsync()
    {
        DbConnection connection = IsSqlite ? new SqliteConnection(ConnectionString) : new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    public Task<HandWrittenSearch> OpenSearchAsync() => IsSqlite ? HandWrittenSqliteSearch.OpenAsync(place) : HandWrittenPostgreSqlSearch.OpenAsync(ConnectionString);
}
