using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using VideoDigester.EndToEnd.Tests.Console;
using VideoDigester.Testing;
using Xunit.Abstractions;

namespace VideoDigester.EndToEnd.Tests.Crash;

/// <summary>The program is killed while it digests, again and again; afterwards the same request has one current digest, whole.</summary>
public sealed class DigestCrashTests(ITestOutputHelper output) : IDisposable
{
    private const string Types = "highlights,chapters,detailed,summary";
    private const int TypeCount = 4;

    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("VIDEODIGESTER_KILLS") ?? "3", CultureInfo.InvariantCulture);

    private readonly TemporaryFolder _folder = new();

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    [Fact]
    public Task A_killed_digest_is_written_once_and_whole_in_SQLite() => CheckAsync(TestDatabase.Sqlite(_folder.PathOf("library.db")));

    [SkippableFact]
    public async Task A_killed_digest_is_written_once_and_whole_in_PostgreSQL() => await CheckAsync(await TestDatabase.PostgreSqlAsync());

    private async Task CheckAsync(TestDatabase database)
    {
        (await ConsoleLibrary.RunPlainAsync("add", ConsoleLibrary.Talk, "--db", database.Address)).Ended(0);
        var watch = Stopwatch.StartNew();
        (await ConsoleLibrary.RunPlainAsync(Digest(database, force: true))).Ended(0);
        var took = (int)watch.ElapsedMilliseconds;

        var seed = Environment.TickCount;
        output.WriteLine($"Seed {seed}, {Kills} runs of about {took} ms to kill.");
        var random = new Random(seed);
        for (var run = 0; run < Kills; run++)
        {
            await KillAsync(random.Next(took / 3, took), Digest(database, force: run % 2 == 0));
            await IsWholeAsync(database);
        }

        var first = (await ConsoleLibrary.RunPlainAsync(Digest(database, force: false))).Ended(0).Lines;
        var second = (await ConsoleLibrary.RunPlainAsync(Digest(database, force: false))).Ended(0).Lines;
        Assert.Equal(TypeCount, first.Count);
        Assert.Equal(first.Select(line => line.GetProperty("id").GetString()), second.Select(line => line.GetProperty("id").GetString()));
        Assert.All(second, line => Assert.True(line.GetProperty("cached").GetBoolean()));
        Assert.Equal(TypeCount, await database.CountAsync("SELECT count(*) FROM digests WHERE superseded_at IS NULL"));
        output.WriteLine($"{await database.CountAsync("SELECT count(*) FROM digests")} digests were kept in all.");
    }

    private static async Task KillAsync(int after, string[] command)
    {
        using var process = ConsoleLibrary.Start(command);
        _ = process.StandardOutput.ReadToEndAsync();
        _ = process.StandardError.ReadToEndAsync();
        await Task.Delay(after);
        process.Kill();
        await process.WaitForExitAsync();
    }

    private static async Task IsWholeAsync(TestDatabase database)
    {
        Assert.Equal(0, await database.CountAsync("SELECT count(*) FROM (SELECT identity FROM digests WHERE superseded_at IS NULL GROUP BY identity HAVING count(*) > 1) AS doubled"));
        Assert.Equal(0, await database.CountAsync("SELECT count(*) FROM digests d WHERE NOT EXISTS (SELECT 1 FROM digest_items i WHERE i.digest_id = d.id)"));
        Assert.Equal(0, await database.CountAsync("SELECT count(*) FROM digest_items i WHERE NOT EXISTS (SELECT 1 FROM digest_item_evidence e WHERE e.item_id = i.id)"));
        Assert.Equal(0, await database.CountAsync("SELECT count(*) FROM digest_items i WHERE NOT EXISTS (SELECT 1 FROM digests d WHERE d.id = i.digest_id)"));
        Assert.Equal(0, await database.CountAsync("SELECT count(*) FROM digest_item_evidence e WHERE NOT EXISTS (SELECT 1 FROM digest_items i WHERE i.id = e.item_id)"));

        // The log's row is written with the digest: as many successes as digests.
        Assert.Equal(await database.CountAsync("SELECT count(*) FROM digests"), await database.CountAsync("SELECT count(*) FROM processing_logs WHERE step = 'digest' AND outcome = 'stored'"));
    }

    private static string[] Digest(TestDatabase database, bool force) =>
        ["digest", ConsoleLibrary.TalkId, "--type", Types, "--json", "--db", database.Address, .. (string[])(force ? ["--force"] : [])];
}
