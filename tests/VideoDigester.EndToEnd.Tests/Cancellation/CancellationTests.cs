using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using VideoDigester.EndToEnd.Tests.Crash;
using VideoDigester.Testing;
using VideoDigester.Testing.PostgreSql;
using Xunit.Abstractions;

namespace VideoDigester.EndToEnd.Tests.Cancellation;

/// <summary>Calls that are given up at any moment leave no half rows, no locks, no connections and no open files.</summary>
public sealed class CancellationTests(ITestOutputHelper output) : IDisposable
{
    private const int Videos = 12;
    private const int Callers = 3;
    private const int Connections = 4;

    private static readonly int Calls = int.Parse(Environment.GetEnvironmentVariable("VIDEODIGESTER_CANCELLATIONS") ?? "200", CultureInfo.InvariantCulture);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly TemporaryFolder _folder = new();

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    [Fact]
    public async Task Calls_given_up_at_random_leave_nothing_behind_in_SQLite()
    {
        var (calm, stormy) = (_folder.PathOf("calm.db"), _folder.PathOf("stormy.db"));
        DbConnection Connect(string database) => new SqliteConnection($"Data Source={database};Pooling=False");

        await CompareAsync(library => library.UseSqlite(calm), library => library.UseSqlite(stormy), () => Connect(calm), () => Connect(stormy));

        await using var connection = Connect(stormy);
        await connection.OpenAsync();
        Assert.Equal("ok", await ScalarAsync(connection, "PRAGMA integrity_check"));
        Assert.Null(await ScalarAsync(connection, "SELECT \"table\" FROM pragma_foreign_key_check LIMIT 1"));
    }

    [SkippableFact]
    public async Task Calls_given_up_at_random_leave_nothing_behind_in_PostgreSQL()
    {
        var calm = await PostgreSqlServer.CreateDatabaseAsync();
        var stormy = await PostgreSqlServer.CreateDatabaseAsync();
        DbConnection Connect(string database) => new NpgsqlConnection(database + ";Search Path=videodigester;Pooling=False");

        await CompareAsync(
            library => library.UsePostgreSql(calm),
            library => library.UsePostgreSql($"{stormy};Maximum Pool Size={Connections};Timeout=15"),
            () => Connect(calm),
            () => Connect(stormy));

        await using var connection = Connect(stormy);
        await connection.OpenAsync();
        Assert.Equal(0L, await ScalarAsync(connection, "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND state <> 'idle'"));
        Assert.Equal(0L, await ScalarAsync(connection, "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"));
    }

    private async Task CompareAsync(Action<IVideoDigesterBuilder> calm, Action<IVideoDigesterBuilder> stormy, Func<DbConnection> connectCalm, Func<DbConnection> connectStormy)
    {
        CrashFolder.Write(_folder, "videos", Videos);
        await using (var undisturbed = Open(calm))
            await ImportAsync(undisturbed);

        await using (var services = Open(stormy))
        {
            await DisturbAsync(services);
            Assert.Empty(OpenFiles());

            // Every connection of the pool is needed at once, and a writer's turn.
            var library = services.GetRequiredService<IVideoLibrary>();
            await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => library.ListAsync())).WaitAsync(Patience);
            await ImportAsync(services).WaitAsync(Patience);
            foreach (var video in (await library.ListAsync()).Items)
                await services.GetRequiredService<IDigestService>().DigestAsync(new DigestRequest(video.Id, DigestType.Detailed));
        }

        await using var expected = connectCalm();
        await using var connection = connectStormy();
        await expected.OpenAsync();
        await connection.OpenAsync();
        Assert.Equal(await LibraryDump.ReadAsync(expected), await LibraryDump.ReadAsync(connection));

        // A video whose import was left between its two transcripts may have a digest of the other one too.
        Assert.Equal((long)Videos, await ScalarAsync(connection, "SELECT count(*) FROM digests WHERE superseded_at IS NULL AND language = 'en'"));
        Assert.Equal(0L, await ScalarAsync(connection, "SELECT count(*) FROM digests d WHERE NOT EXISTS (SELECT 1 FROM digest_items i JOIN digest_item_evidence e ON e.item_id = i.id WHERE i.digest_id = d.id)"));
    }

    private async Task DisturbAsync(IServiceProvider services)
    {
        var seed = Environment.TickCount;
        output.WriteLine($"Seed {seed}, {Calls} calls by each of {Callers} callers.");
        var callers = Enumerable.Range(0, Callers).Select(at => new RandomCalls(services, _folder.PathOf("videos"), Videos, seed + at)).ToList();
        await Task.WhenAll(callers.Select(caller => Task.Run(() => caller.RunAsync(Calls))));
        var (cancelled, done) = (callers.Sum(caller => caller.Cancelled), callers.Sum(caller => caller.Done));
        output.WriteLine($"{cancelled} calls were given up, {done} were done.");
        Assert.True(cancelled > 0 && done > 0, "The moments were badly chosen: the test showed nothing.");
    }

    private static ServiceProvider Open(Action<IVideoDigesterBuilder> use)
    {
        var services = new ServiceCollection();
        use(services.AddVideoDigester());
        return services.BuildServiceProvider();
    }

    private async Task ImportAsync(IServiceProvider services)
    {
        // What was removed at random comes back.
        await foreach (var result in services.GetRequiredService<IVideoLibrary>().ImportAsync(_folder.PathOf("videos"), new ImportOptions { Restore = true }))
            Assert.NotEqual(IngestOutcome.Failed, result.Outcome);
    }

    // No reader outlives its import.
    private IEnumerable<string> OpenFiles() => OperatingSystem.IsLinux()
        ? Directory.GetFileSystemEntries("/proc/self/fd").Select(link => new FileInfo(link).LinkTarget ?? "").Where(target => target.StartsWith(_folder.PathOf("videos"), StringComparison.Ordinal))
        : [];

    private static async Task<object?> ScalarAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync();
    }
}
