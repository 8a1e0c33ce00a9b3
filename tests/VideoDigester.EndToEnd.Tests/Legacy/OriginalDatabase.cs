using Npgsql;
using VideoDigester.Testing;
using VideoDigester.Testing.PostgreSql;

namespace VideoDigester.EndToEnd.Tests.Legacy;

/// <summary>A database as the original application had it, in one of two versions of its schema, with the same records.</summary>
internal sealed class OriginalDatabase
{
    private OriginalDatabase(string connectionString) => ConnectionString = connectionString;

    public string ConnectionString { get; }

    /// <summary>Keys are numbers, moments have a zone, lists are JSON.</summary>
    public static Task<OriginalDatabase> CreateAsync() => CreateAsync("original.sql");

    /// <summary>Keys are UUIDs, moments have no zone, lists are texts, enumerations are in capitals, columns that came later are not there.</summary>
    public static Task<OriginalDatabase> CreateOlderAsync() => CreateAsync("older.sql");

    /// <summary>As of <see cref="CreateAsync()"/>, where a text is any bytes.</summary>
    public static async Task<OriginalDatabase> CreateWithoutEncodingAsync()
    {
        var database = new OriginalDatabase(await PostgreSqlServer.CreateDatabaseAsync("SQL_ASCII"));
        await database.FillAsync("original.sql");
        return database;
    }

    public static async Task<OriginalDatabase> CreateEmptyAsync() => new(await PostgreSqlServer.CreateDatabaseAsync());

    /// <summary>A database that is not there, on the same server.</summary>
    public OriginalDatabase Elsewhere() => new(new NpgsqlConnectionStringBuilder(ConnectionString) { Database = "nowhere" }.ConnectionString);

    public async Task RunAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(ConnectionString);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Everything in it as text.</summary>
    public async Task<string> DumpAsync()
    {
        await using var source = NpgsqlDataSource.Create(ConnectionString);
        await using var command = source.CreateCommand("SELECT database_to_xml(true, false, '')::text");
        return (string)(await command.ExecuteScalarAsync())!;
    }

    private static async Task<OriginalDatabase> CreateAsync(string file)
    {
        var database = await CreateEmptyAsync();
        await database.FillAsync(file);
        return database;
    }

    private async Task FillAsync(string file) => await RunAsync(await File.ReadAllTextAsync(Repository.PathOf("tests", "VideoDigester.EndToEnd.Tests", "Legacy", file)));
}
