using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using VideoDigester.Benchmarks.Search.Speed;

namespace VideoDigester.Benchmarks.Web.Bare;

/// <summary>
/// The drivers, bare. Connections come from the driver's pool; on PostgreSQL the driver prepares what comes again, with the library's own settings, on SQLite each statement is compiled anew, as the driver does.
/// </summary>
internal sealed class BareEngine(string engine, string place)
{
    private readonly string _connectionString = IsSqlite(engine)
        ? $"Data Source={place};Mode=ReadOnly"
        : new NpgsqlConnectionStringBuilder(place) { MaxAutoPrepare = 100, NoResetOnClose = true }.ConnectionString;

    /// <summary>What stands before the names of tables.</summary>
    public string Schema { get; } = IsSqlite(engine) ? "" : "videodigester.";

    /// <summary>Registers the library on the same database.</summary>
    public void Use(IVideoDigesterBuilder builder)
    {
        if (IsSqlite(engine))
            builder.UseSqlite(place);
        else
            builder.UsePostgreSql(place);
    }

    public async Task<DbConnection> OpenAsync()
    {
        DbConnection connection = IsSqlite(engine) ? new SqliteConnection(_connectionString) : new NpgsqlConnection(_connectionString);
        await connection.OpenAsync();
        return connection;
    }

    public Task<HandWrittenSearch> OpenSearchAsync() => IsSqlite(engine) ? HandWrittenSqliteSearch.OpenAsync(place) : HandWrittenPostgreSqlSearch.OpenAsync(_connectionString);

    private static bool IsSqlite(string engine) => engine == "SQLite";
}
