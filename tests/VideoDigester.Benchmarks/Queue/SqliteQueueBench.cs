using System.Diagnostics;
using Microsoft.Data.Sqlite;
using VideoDigester.Storage;
using VideoDigester.Storage.Jobs;
using VideoDigester.Storage.Sqlite;

namespace VideoDigester.Benchmarks.Queue;

/// <summary>A file; the yardstick is Microsoft.Data.Sqlite with the same statements, prepared once a worker, under the same pragmas.</summary>
internal sealed class SqliteQueueBench(string path) : IQueueBench
{
    private readonly SqliteDialect _dialect = new(new SqliteLocation(path), new SqliteOptions());

    public string Name => "SQLite";

    public string Yardstick => "bare Microsoft.Data.Sqlite";

    public LibraryDatabase Open() => new(_dialect, new StorageOptions(), new SchemaMigrator(_dialect, TimeProvider.System));

    public Task SettleDownAsync() => Task.CompletedTask;

    public async Task<double> CycleBareAsync(int workers, TimeSpan length)
    {
        var watch = Stopwatch.StartNew();
        var counts = await Task.WhenAll(Enumerable.Range(0, workers).Select(_ => Task.Run(() => Cycle(watch, length))));
        return counts.Sum() / watch.Elapsed.TotalSeconds;
    }

    public void Dispose() => _dialect.Dispose();

    private int Cycle(Stopwatch watch, TimeSpan length)
    {
        var sql = new ClaimSql(_dialect.Queue, []);
        using var connection = new SqliteConnection($"Data Source={path};Foreign Keys=True;Pooling=False");
        connection.Open();
        Execute(connection, "PRAGMA busy_timeout = 30000; PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 4000");
        using var begin = Command(connection, "BEGIN IMMEDIATE");
        using var commit = Command(connection, "COMMIT");
        using var enqueue = Command(connection, JobEnqueuer.Insert(_dialect.Queue), "jobs", "now");
        using var promote = Command(connection, sql.Promote, "now");
        using var claim = Command(connection, $"{sql.Next} UPDATE processing_jobs SET {ClaimSql.Given(_dialect.Queue, "@now")} WHERE id = (SELECT id FROM next) RETURNING {ClaimSql.Returned(_dialect.Queue)}", "now", "lease", "worker", "concurrency");
        using var settle = Command(connection, JobSettler.Settle(_dialect.Queue), "key", "id", "fence", "state", "delay", "counts", "result", "code", "message", "retryable", "now");
        Set(claim, ("lease", 120_000L), ("worker", "worker"), ("concurrency", 4L));
        Set(settle, ("state", "succeeded"), ("delay", 0L), ("counts", 0L), ("result", "added"), ("code", DBNull.Value), ("message", DBNull.Value), ("retryable", DBNull.Value));
        var cycles = 0;
        for (; watch.Elapsed < length; cycles++)
        {
            begin.ExecuteNonQuery();
            Set(enqueue, ("jobs", BareJob.Json()), ("now", Now()));
            Read(enqueue);
            commit.ExecuteNonQuery();

            begin.ExecuteNonQuery();
            Set(promote, ("now", Now()));
            promote.ExecuteNonQuery();
            Set(claim, ("now", Now()));
            var taken = Read(claim);
            commit.ExecuteNonQuery();
            if (taken is null)
                continue;

            begin.ExecuteNonQuery();
            Set(settle, ("key", taken[0]), ("id", taken[1]), ("fence", taken[2]), ("now", Now()));
            Read(settle);
            commit.ExecuteNonQuery();
        }

        return cycles;
    }

    private static long Now() => TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();

    private static SqliteCommand Command(SqliteConnection connection, string sql, params string[] parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in parameters)
            command.Parameters.AddWithValue("@" + name, DBNull.Value);
        command.Prepare();
        return command;
    }

    private static void Set(SqliteCommand command, params (string Name, object Value)[] values)
    {
        foreach (var (name, value) in values)
            command.Parameters["@" + name].Value = value;
    }

    private static object[]? Read(SqliteCommand command)
    {
        using var reader = command.ExecuteReader();
        object[]? first = null;
        while (reader.Read())
        {
            first = new object[reader.FieldCount];
            reader.GetValues(first);
        }

        return first;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
