using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;
using VideoDigester.EndToEnd.Tests.Console;
using VideoDigester.Testing;
using VideoDigester.Testing.PostgreSql;
using Xunit.Abstractions;

namespace VideoDigester.EndToEnd.Tests.Crash;

/// <summary>The program is killed with no chance to say good-bye, again and again; the rows must end as if nothing had happened.</summary>
public sealed class ImportCrashTests(ITestOutputHelper output) : IDisposable
{
    private const int Videos = 500;

    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("VIDEODIGESTER_KILLS") ?? "8", CultureInfo.InvariantCulture);

    private readonly TemporaryFolder _folder = new();

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_killed_import_ends_like_an_undisturbed_one_on_SQLite()
    {
        var (calm, stormy) = (_folder.PathOf("calm.db"), _folder.PathOf("stormy.db"));

        await CompareAsync(calm, stormy, async database =>
        {
            await using var connection = new SqliteConnection($"Data Source={database};Mode=ReadOnly");
            await connection.OpenAsync();
            return await ReadAsync(connection);
        });
    }

    [SkippableFact]
    public async Task A_killed_import_ends_like_an_undisturbed_one_on_PostgreSQL()
    {
        var calm = await PostgreSqlServer.CreateDatabaseAsync();
        var stormy = await PostgreSqlServer.CreateDatabaseAsync();

        await CompareAsync(calm, stormy, async database =>
        {
            await using var connection = new NpgsqlConnection(database + ";Search Path=videodigester");
            await connection.OpenAsync();
            return await ReadAsync(connection);
        });
    }

    private static async Task<string> ReadAsync(DbConnection connection) => await LibraryDump.ReadAsync(connection);

    private async Task CompareAsync(string calm, string stormy, Func<string, Task<string>> dump)
    {
        var videos = Directory.CreateDirectory(_folder.PathOf("videos")).FullName;
        CrashFolder.Write(_folder, "videos", Videos);
        (await ConsoleLibrary.RunPlainAsync("add", videos, "--db", calm, "--json")).Ended(0);

        var killed = await KillAtRandomAsync(videos, stormy);
        (await ConsoleLibrary.RunPlainAsync("add", videos, "--db", stormy, "--json")).Ended(0);

        Assert.True(killed > 0, "No run was killed before its end: the test showed nothing.");
        var expected = await dump(calm);
        Assert.Contains("Zeile 19 von v0498", expected, StringComparison.Ordinal);
        Assert.Equal(expected, await dump(stormy));
    }

    private async Task<int> KillAtRandomAsync(string videos, string database)
    {
        var seed = Environment.TickCount;
        output.WriteLine($"Seed {seed}, {Kills} runs to kill.");
        var random = new Random(seed);
        var killed = 0;
        for (var run = 0; run < Kills; run++)
        {
            using var process = ConsoleLibrary.Start("add", videos, "--db", database, "--json");
            _ = process.StandardError.ReadToEndAsync();
            // After so many videos, not after so many milliseconds: the kill then always falls into the import.
            var victims = random.Next(0, Videos / 2);
            for (var line = 0; line < victims && await process.StandardOutput.ReadLineAsync() is not null; line++)
            {
            }

            await Task.Delay(random.Next(0, 20));
            if (!process.HasExited)
                killed++;
            process.Kill();
            await process.WaitForExitAsync();
        }

        output.WriteLine($"{killed} of {Kills} runs were killed before their end.");
        return killed;
    }
}
