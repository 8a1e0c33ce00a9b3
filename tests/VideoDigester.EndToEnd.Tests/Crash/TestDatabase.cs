using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using VideoDigester.Testing.PostgreSql;

namespace VideoDigester.EndToEnd.Tests.Crash;

/// <summary>A database as the program's <c>--db</c> names it, and a way to look into it.</summary>
internal sealed class TestDatabase(string address, Func<DbConnection> connect)
{
    public string Address { get; } = address;

    public static TestDatabase Sqlite(string path) => new(path, () => new SqliteConnection($"Data Source={path};Pooling=False"));

    public static async Task<TestDatabase> PostgreSqlAsync()
    {
        var database = await PostgreSqlServer.CreateDatabaseAsync();
        return new TestDatabase(database, () => new NpgsqlConnection(database + ";Search Path=videodigester;Pooling=False"));
    }

    public async Task<long> CountAsync(string sql)
    {
        await using var connection = connect();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
