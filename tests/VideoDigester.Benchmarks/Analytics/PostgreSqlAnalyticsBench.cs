using Npgsql;
using VideoDigester.PostgreSql;
using VideoDigester.Storage;
using VideoDigester.Testing.PostgreSql;

namespace VideoDigester.Benchmarks.Analytics;

/// <summary>A server with the usual durability.</summary>
internal sealed class PostgreSqlAnalyticsBench : IAnalyticsBench
{
    private readonly NpgsqlDataSource _bare;
    private readonly PostgreSqlDialect _dialect;

    private PostgreSqlAnalyticsBench(NpgsqlConnectionStringBuilder settings)
    {
        _bare = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(settings.ConnectionString) { SearchPath = "videodigester", CommandTimeout = 0 });
        _dialect = PostgreSqlDialect.Connect(settings, new PostgreSqlOptions());
    }

    public string Name => "PostgreSQL";

    public static async Task<PostgreSqlAnalyticsBench?> OpenAsync()
    {
        if (PostgreSqlServer.Absence is { } absence)
        {
            Console.WriteLine(absence);
            return null;
        }

        var cluster = await PostgreSqlCluster.StartAsync(isDurable: true);
        return new PostgreSqlAnalyticsBench(new NpgsqlConnectionStringBuilder(cluster.ConnectionString));
    }

    public LibraryDatabase Open() => new(_dialect, new StorageOptions(), new SchemaMigrator(_dialect, TimeProvider.System));

    public async Task SettleDownAsync()
    {
        await using var command = _bare.CreateCommand("VACUUM ANALYZE");
        await command.ExecuteNonQueryAsync();
        await using var checkpoint = _bare.CreateCommand("CHECKPOINT");
        await checkpoint.ExecuteNonQueryAsync();
    }

    public async Task<IReadOnlyList<long[]>> RunBareAsync(WrittenReport report)
    {
        await using var command = _bare.CreateCommand(report.PostgreSql);
        return await BareRows.ReadAsync(command);
    }

    public async ValueTask DisposeAsync()
    {
        _dialect.Dispose();
        await _bare.DisposeAsync();
    }
}
