using Npgsql;
using Xunit;

namespace VideoDigester.Testing.PostgreSql;

/// <summary>
/// A PostgreSQL server for tests: one a test process, made in a temporary folder and thrown away at its end, or the existing one that
/// the connection string in <c>VIDEODIGESTER_POSTGRES</c> names.
/// </summary>
public sealed class PostgreSqlServer
{
    private const string Variable = "VIDEODIGESTER_POSTGRES";
    private static readonly Lazy<Task<PostgreSqlServer>> Shared = new(StartAsync);

    private readonly string _connectionString;

    private PostgreSqlServer(string connectionString) => _connectionString = connectionString;

    /// <summary>Why there is no server here, or null. In CI its absence is a failure and no reason to skip.</summary>
    public static string? Absence { get; } =
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } || PostgreSqlBinaries.Find() is not null || Environment.GetEnvironmentVariable("CI") == "true"
            ? null
            : $"PostgreSQL is not here: no initdb on the PATH or in /usr/lib/postgresql, and {Variable} is not set.";

    /// <summary>Makes an empty database on the process's server; skips the test where there can be no server.</summary>
    /// <returns>A connection string.</returns>
    public static Task<string> CreateDatabaseAsync() => CreateDatabaseAsync("UTF8");

    /// <summary>A database in which texts are of another encoding.</summary>
    public static async Task<string> CreateDatabaseAsync(string encoding)
    {
        Skip.If(Absence is not null, Absence);
        var server = await Shared.Value;
        var name = "test_" + Guid.NewGuid().ToString("N");
        await server.ExecuteAsync($"CREATE DATABASE {name} TEMPLATE template0 ENCODING '{encoding}' LC_COLLATE 'C' LC_CTYPE 'C'");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => server.Drop(name);
        return new NpgsqlConnectionStringBuilder(server._connectionString) { Database = name }.ConnectionString;
    }

    /// <summary>One of PostgreSQL's programs, beside those that start servers or on the PATH; skips the test where they are not here, as where the server is another machine's.</summary>
    public static string FindProgram(string name)
    {
        Skip.If(Environment.GetEnvironmentVariable(Variable) is { Length: > 0 }, "The server is another one than that of the programs that are here.");
        var folder = PostgreSqlBinaries.Find();
        Skip.If(folder is null, "PostgreSQL's programs are not here.");
        return Path.Combine(folder!, name) is var path && File.Exists(path) ? path : name;
    }

    private static async Task<PostgreSqlServer> StartAsync()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } existing)
            return new PostgreSqlServer(existing);
        var binaries = PostgreSqlBinaries.Find() ?? throw new InvalidOperationException("CI is set and PostgreSQL is not installed.");
        var cluster = await PostgreSqlCluster.StartAsync(binaries);
        return new PostgreSqlServer(cluster.ConnectionString);
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(_connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    // A cluster of our own goes as a whole.
    private void Drop(string database)
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 })
            return;
        using var connection = new NpgsqlConnection(_connectionString);
        connection.Open();
        using var command = new NpgsqlCommand($"DROP DATABASE IF EXISTS {database} WITH (FORCE)", connection);
        command.ExecuteNonQuery();
    }
}
