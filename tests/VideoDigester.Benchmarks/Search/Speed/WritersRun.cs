using System.Diagnostics;
using Microsoft.Data.Sqlite;
using VideoDigester.Testing;

namespace VideoDigester.Benchmarks.Search.Speed;

/// <summary>
/// Whether writers hold up readers: how fast a library answers at rest and while four importers fill it, and how fast these are with and without searches. Each importer brings talks of its own.
/// </summary>
internal static class WritersRun
{
    private const int Importers = 4;
    private const int Rounds = 6;

    // Each importer brings this part of what is there: enough for some hundred searches beside them.
    private const int Share = 2;

    public static async Task<int> RunAsync(string[] arguments)
    {
        var (data, segments) = SearchRun.Read(arguments, 200_000);
        using var talks = await data.UnpackAsync("corpus/talks.tar.xz");
        var grown = new GrownTalks(talks.Path);
        using var files = new TemporaryFolder();
        var first = Folder(files, "first");
        grown.Write(first, segments);
        var copy = 10;
        var alone = new List<(string Folder, int Cues)>();
        var beside = new List<(string Folder, int Cues)>();
        for (var i = 0; i < Importers; i++)
        {
            alone.Add((Folder(files, $"alone{i}"), 0));
            alone[i] = (alone[i].Folder, grown.Write(alone[i].Folder, segments / Share, copy++));
            beside.Add((Folder(files, $"beside{i}"), 0));
            beside[i] = (beside[i].Folder, grown.Write(beside[i].Folder, segments / Share, copy++));
        }

        using var folder = new TemporaryFolder();
        await foreach (var library in SpeedEngines.OpenAsync(folder))
            await using (library)
                await RunAsync(library, first, alone, beside);

        SqliteConnection.ClearAllPools();
        return 0;
    }

    private static async Task RunAsync(SpeedLibrary library, string first, List<(string Folder, int Cues)> alone, List<(string Folder, int Cues)> beside)
    {
        await library.Database.PrepareAsync(CancellationToken.None);
        await library.ImportAsync(first);
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(alone.Select(talks => Task.Run(() => library.ImportAsync(talks.Folder))));
        var rate = alone.Sum(talks => talks.Cues) / watch.Elapsed.TotalSeconds;

        // Twice before the importers, so that the first has compiled what the second measures.
        await SearchAsync(library, () => false);
        var rest = await SearchAsync(library, () => false);
        watch.Restart();
        var importing = Task.WhenAll(beside.Select(talks => Task.Run(() => library.ImportAsync(talks.Folder))));
        var busy = await SearchAsync(library, () => importing.IsCompleted);
        await importing;
        var besides = beside.Sum(talks => talks.Cues) / watch.Elapsed.TotalSeconds;
        Figures.Print(
            $"{library.Name}: at rest p50 {rest.Percentile(0.5):0.0} p99 {rest.Percentile(0.99):0.0} ms ({rest.Count} searches); while {Importers} importers run p50 {busy.Percentile(0.5):0.0} p99 {busy.Percentile(0.99):0.0} most {busy.Percentile(1):0.0} ms ({busy.Count} searches); ratio of p99 {busy.Percentile(0.99) / rest.Percentile(0.99):0.00}");
        FigureTable.Add(
            $"search-writers, {library.Name}, p99 of searches beside {Importers} importers", $"{busy.Percentile(0.99):0.0} ms", $"at rest, {rest.Percentile(0.99):0.0} ms", rest.Percentile(0.99) / busy.Percentile(0.99));
        Figures.Print($"{library.Name}: {Importers} importers {rate:0} cues a second alone, {besides:0} while searched");
    }

    private static async Task<Latencies> SearchAsync(SpeedLibrary library, Func<bool> isOver)
    {
        var latencies = new Latencies();
        for (var round = 0; round < Rounds; round++)
            foreach (var query in SpeedQuery.All)
            {
                if (isOver())
                    return latencies;
                var start = Stopwatch.GetTimestamp();
                await library.Library.SearchAsync(query.Query with { PageSize = 10 });
                latencies.Add(Stopwatch.GetElapsedTime(start));
            }

        return latencies;
    }

    private static string Folder(TemporaryFolder files, string name) => Directory.CreateDirectory(files.PathOf(name)).FullName;
}
