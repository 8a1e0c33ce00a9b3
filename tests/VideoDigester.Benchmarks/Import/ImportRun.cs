using System.Diagnostics;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using VideoDigester.Library;
using VideoDigester.Storage;
using VideoDigester.Testing;
using VideoDigester.Testing.PostgreSql;

namespace VideoDigester.Benchmarks.Import;

/// <summary>
/// Imports the channel. Keeping what was read is compared with a hand-written loop over the same values on both engines;
/// the whole import with a plain Python importer. The rounds alternate.
/// </summary>
internal static class ImportRun
{
    private const int Rounds = 5;

    public static async Task<int> RunAsync(DataFolder data)
    {
        using var channel = await data.UnpackAsync("corpus/channel.tar.xz");
        var read = await ReadAllAsync(channel.Path);
        Figures.Print($"{read.Count} videos, {read.Sum(video => video.Captions.Sum(captions => captions.Transcript?.Segments.Count ?? 0))} segments, {new DirectoryInfo(channel.Path).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length) / 1e6:0} MB; medians of {Rounds} rounds");
        await CompareKeepingAsync("SQLite", read, SqliteRoundAsync);
        if (PostgreSqlServer.Absence is null)
            await CompareKeepingAsync("PostgreSQL", read, PostgreSqlRoundAsync);
        await CompareWholeAsync(channel.Path);
        return 0;
    }

    private static async Task<List<ReadVideo>> ReadAllAsync(string folder)
    {
        var reader = new VideoFileReader(new IngestOptions(), TimeProvider.System);
        var read = new List<ReadVideo>();
        foreach (var files in VideoFileScanner.Scan(folder))
            read.Add(await reader.ReadAsync(files, [], CancellationToken.None));
        return read;
    }

    private static async Task CompareKeepingAsync(string engine, List<ReadVideo> read, Func<List<ReadVideo>, Task<(double Ours, double Theirs)>> round)
    {
        await round(read[..50]);
        var times = new List<(double Ours, double Theirs)>();
        for (var i = 0; i < Rounds; i++)
            times.Add(await round(read));
        var (ours, theirs) = (Figures.Median(times.Select(t => t.Ours)), Figures.Median(times.Select(t => t.Theirs)));
        var segments = read.Sum(video => video.Captions.Sum(captions => captions.Transcript?.Segments.Count ?? 0));
        Figures.Print($"{engine}: library {ours:0.00} s ({read.Count / ours:0} videos/s, {segments / ours:0} segments/s), hand-written {theirs:0.00} s, speed ratio {Figures.Median(times.Select(t => t.Theirs / t.Ours)):0.00}");
    }

    private static async Task<(double Ours, double Theirs)> SqliteRoundAsync(List<ReadVideo> read)
    {
        using var folder = new TemporaryFolder();
        var (ours, theirs) = (folder.PathOf("ours.db"), folder.PathOf("theirs.db"));
        var result = await RoundAsync(
            read, builder => builder.UseSqlite(ours), builder => builder.UseSqlite(theirs), async () => await HandWrittenSqliteImport.OpenAsync(theirs));
        SqliteConnection.ClearAllPools();
        return result;
    }

    private static async Task<(double Ours, double Theirs)> PostgreSqlRoundAsync(List<ReadVideo> read)
    {
        var ours = await PostgreSqlServer.CreateDatabaseAsync();
        var theirs = await PostgreSqlServer.CreateDatabaseAsync();
        return await RoundAsync(
            read,
            builder => builder.UsePostgreSql(ours),
            builder => builder.UsePostgreSql(theirs),
            async () => await HandWrittenPostgreSqlImport.OpenAsync(theirs));
    }

    private static async Task<(double Ours, double Theirs)> RoundAsync(
        List<ReadVideo> read, Action<IVideoDigesterBuilder> ours, Action<IVideoDigesterBuilder> theirs, Func<Task<HandWrittenImport>> open)
    {
        var services = new ServiceCollection();
        ours(services.AddVideoDigester());
        await using var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<ISchemaMigrator>().MigrateAsync();
        var importer = provider.GetRequiredService<VideoImporter>();
        GC.Collect();
        var watch = Stopwatch.StartNew();
        foreach (var video in read)
            await importer.KeepAsync(video, [], IfAbsent.AddUnlessRemoved, CancellationToken.None);
        var library = watch.Elapsed.TotalSeconds;

        await using (await VideoDigesterClient.CreateAsync(theirs))
        {
        }

        await using var yardstick = await open();
        GC.Collect();
        watch.Restart();
        await yardstick.RunAsync(read);
        return (library, watch.Elapsed.TotalSeconds);
    }

    private static async Task CompareWholeAsync(string channel)
    {
        var times = new List<(double Ours, double Theirs)>();
        for (var i = 0; i < 3; i++)
        {
            using var folder = new TemporaryFolder();
            var watch = Stopwatch.StartNew();
            await using (var client = await VideoDigesterClient.CreateAsync(builder => builder.UseSqlite(folder.PathOf("ours.db"))))
                await foreach (var _ in client.Library.ImportAsync(channel))
                {
                }

            var ours = watch.Elapsed.TotalSeconds;
            SqliteConnection.ClearAllPools();
            times.Add((ours, await PythonAsync(channel, folder.PathOf("theirs.db"))));
        }

        Figures.Print($"Whole import: library {Figures.Median(times.Select(t => t.Ours)):0.00} s, plain Python {Figures.Median(times.Select(t => t.Theirs)):0.00} s, speed ratio {Figures.Median(times.Select(t => t.Theirs / t.Ours)):0.0}");
    }

    private static async Task<double> PythonAsync(string channel, string database)
    {
        using var python = Process.Start(new ProcessStartInfo("python3", [Path.Combine(AppContext.BaseDirectory, "plain_importer.py"), channel, database]) { RedirectStandardOutput = true })!;
        var output = await python.StandardOutput.ReadToEndAsync();
        await python.WaitForExitAsync();
        using var answer = JsonDocument.Parse(output);
        return answer.RootElement.GetProperty("seconds").GetDouble();
    }
}
