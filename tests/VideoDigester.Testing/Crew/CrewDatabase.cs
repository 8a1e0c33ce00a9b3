using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace VideoDigester.Testing.Crew;

/// <summary>The database of a crew, with nothing of the library in between.</summary>
internal sealed class CrewDatabase(CrewSettings settings)
{
    public bool IsPostgreSql => settings.SqlitePath is null;

    public async Task ExecuteAsync(string sql)
    {
        await using var connection = await OpenAsync();
        await using var command = Command(connection, sql);
        await command.ExecuteNonQueryAsync();
    }

    public async Task<long> CountAsync(string sql)
    {
        await using var connection = await OpenAsync();
        await using var command = Command(connection, sql);
        return Convert.ToInt64(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }

    private async Task<DbConnection> OpenAsync()
    {
        DbConnection connection = settings.SqlitePath is { } path
            ? new SqliteConnection($"Data Source={path};Pooling=False;Default Timeout=60")
            : new NpgsqlConnection(settings.ConnectionString + ";Pooling=False");
        await connection.OpenAsync();
        return connection;
    }

    private DbCommand Command(DbConnection connection, string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql.Replace("{s}", IsPostgreSql ? "videodigester." : "", StringComparison.Ordinal);
        return command;
    }
}
