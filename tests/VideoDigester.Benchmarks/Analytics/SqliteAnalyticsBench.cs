using Microsoft.Data.Sqlite;
using VideoDigester.Storage;
using VideoDigester.Storage.Sqlite;

namespace VideoDigester.Benchmarks.Analytics;

/// <summary>A file.</summary>
internal sealed class SqliteAnalyticsBench(string path) : IAnalyticsBench
{
    private readonly SqliteDialect _dialect = new(new SqliteLocation(path), new SqliteOptions());

    public string Name => "SQLite";

    public LibraryDatabase Open() => new(_dialect, new StorageOptions(), new SchemaMigrator(_dialect, TimeProvider.System));

    public Task SettleDownAsync() => Task.CompletedTask;

    public async Task<IReadOnlyList<long[]>> RunBareAsync(WrittenReport report)
    {
        await using var connection = new SqliteConnection($"Data Source={path}");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = report.Sqlite;
        return await BareRows.ReadAsync(command);
    }

    public ValueTask DisposeAsync()
    {
        _dialect.Dispose();
        return ValueTask.CompletedTask;
    }
}
