using System.Diagnostics;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using VideoDigester.Library;
using VideoDigester.Testing;

namespace VideoDigester.Benchmarks.Import;

/// <summary>
/// Imports the channel. Keeping what was read is compared with a hand-written loop and with EF Core over the same values on both engines;
/// the whole import with a plain Python importer. The rounds alternate.
/// </summary>
internal static class ImportRun
{
    private const int WholeRounds = 3;

    public static async Task<int> RunAsync(DataFolder data)
    {
        using var channel = await data.UnpackAsync("corpus/channel.tar.xz");
        var read = await ReadAllAsync(channel.Path);
        Figures.Print($"{read.Count} videos, {read.Sum(video => video.Captions.Sum(captions => captions.Transcript?.Segments.Count ?? 0))} segments, {new DirectoryInfo(channel.Path).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length) / 1e6:0} MB");
        foreach (var engine in ImportEngine.All())
            await KeepRun.CompareAsync(engine, read);
        await CompareWholeAsync(channel.Path);
        return 0;
    }

    // Without those that have no captions: the library writes down that they are missing, which no yardstick does.
    private static async Task<List<ReadVideo>> ReadAllAsync(string folder)
    {
        var reader = new VideoFileReader(new IngestOptions(), TimeProvider.System);
        var read = new List<ReadVideo>();
        foreach (var files in VideoFileScanner.Scan(folder))
            if (await reader.ReadAsync(files, [], CancellationToken.None) is var video && video.Captions.Any(captions => captions.Transcript is not null))
                read.Add(video);
        return read;
    }

    private static async Task CompareWholeAsync(string channel)
    {
        var (ours, theirs) = (new List<ImportTake>(), new List<double>());
        for (var round = 0; round < WholeRounds; round++)
        {
            using var folder = new TemporaryFolder();
            ours.Add(await ImportTake.MeasureAsync(async () =>
            {
                await using var client = await VideoDigesterClient.CreateAsync(builder => builder.UseSqlite(folder.PathOf("ours.db")));
                await foreach (var _ in client.Library.ImportAsync(channel))
                {
                }
            }));
            SqliteConnection.ClearAllPools();
            theirs.Add(await PythonAsync(channel, folder.PathOf("theirs.db")));
        }

        var (library, python) = (Figures.Median(ours.Select(take => take.Seconds)), Figures.Median(theirs));
        var ratio = Figures.Median(ours.Zip(theirs, (take, seconds) => seconds / take.Seconds));
        Figures.Print($"Whole import: library {library:0.00} s, plain Python {python:0.00} s, speed ratio {ratio:0.0}");
        FigureTable.Add("import, the whole channel from its files, SQLite, with the index", $"{library:0.00} s", $"plain Python without an index, {python:0.00} s", ratio, $"{Figures.Median(ours.Select(take => take.Bytes / 1e6)):0} MB");
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
