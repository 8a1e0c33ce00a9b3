using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using VideoDigester.Testing;

namespace VideoDigester.Benchmarks.Search.Speed;

/// <summary>
/// A library of a million segments or as many as wanted: how fast it is filled, how large its index is, how fast it answers beside hand-written SQL on the same data, interleaved, and
/// whether bounded answers are the best ones.
/// </summary>
internal static class SearchRun
{
    private const int WarmUps = 4;
    private const int Rounds = 15;
    private const int Hits = 10;

    public static async Task<int> RunAsync(string[] arguments)
    {
        var (data, segments) = Read(arguments, 1_000_000);
        using var talks = await data.UnpackAsync("corpus/talks.tar.xz");
        using var files = new TemporaryFolder();
        var written = new GrownTalks(talks.Path).Write(files.Path, segments);
        using var folder = new TemporaryFolder();
        await foreach (var library in SpeedEngines.OpenAsync(folder))
        {
            await using (library)
            {
                await library.Database.PrepareAsync(CancellationToken.None);
                var seconds = await library.ImportAsync(files.Path);
                Figures.Print($"{library.Name}: {written} cues imported in {seconds:0.0} s, {written / seconds:0} a second");
                FigureTable.Add($"search, {library.Name}, importing {written:N0} cues with their index", $"{written / seconds:N0} a second");
                await using var byHand = await library.OpenHandWrittenAsync();
                IndexSize.Print(library.Name, await byHand.SizesAsync(), await byHand.CountAsync());
                await CompareAsync(library, byHand);
            }
        }

        SqliteConnection.ClearAllPools();
        return 0;
    }

    /// <summary>The shared data and how many segments are asked for.</summary>
    public static (DataFolder Data, int Segments) Read(string[] arguments, int segments)
    {
        var at = Array.IndexOf(arguments, "--segments");
        return at < 0
            ? (DataFolder.From(arguments), segments)
            : (DataFolder.From([.. arguments[..at], .. arguments[(at + 2)..]]), int.Parse(arguments[at + 1], CultureInfo.InvariantCulture));
    }

    private static async Task CompareAsync(SpeedLibrary library, HandWrittenSearch byHand)
    {
        await using var unbounded = library.OpenUnbounded();
        var all = unbounded.GetRequiredService<IVideoLibrary>();
        var (ours, theirs, full) = (new Dictionary<SpeedQuery, Latencies>(), new Dictionary<SpeedQuery, Latencies>(), new Dictionary<SpeedQuery, Latencies>());
        var matches = new Dictionary<SpeedQuery, SpeedMatch>();
        var recalls = new List<double>();
        foreach (var query in SpeedQuery.All)
        {
            (ours[query], theirs[query], full[query]) = (new Latencies(), new Latencies(), new Latencies());
            var page = await library.Library.SearchAsync(query.Query with { PageSize = Hits });
            var match = matches[query] = await SpeedMatch.OfAsync(library.Database, query.Query, !page.IsComplete);
            if (page.IsComplete)
                continue;
            var best = await all.SearchAsync(query.Query with { PageSize = Hits });
            recalls.Add(RecallOf(page.Items, best.Items));
            Figures.Print($"    bounded: {query.Group}, {query.Query.Text}: {await byHand.CountAsync(match.All)} match, {await byHand.CountAsync(match.Bounded!)} pass the bar, recall@{Hits} {recalls[^1]:0.0}");
        }

        // The first rounds compile.
        for (var round = -WarmUps; round < Rounds; round++)
            foreach (var query in SpeedQuery.All)
            {
                await TimeAsync(round < 0 ? new Latencies() : ours[query], () => library.Library.SearchAsync(query.Query with { PageSize = Hits }));
                await TimeAsync(round < 0 ? new Latencies() : theirs[query], () => byHand.RunAsync(query, matches[query]));
                await TimeAsync(round < 0 ? new Latencies() : full[query], () => byHand.RunAsync(query, matches[query] with { Bounded = null }));
            }

        Print(library.Name, ours, theirs, full);
        if (recalls.Count > 0)
            Figures.Print($"{library.Name}: {recalls.Count} queries bounded, recall@{Hits} against full ranking {recalls.Average():0.000}, least {recalls.Min():0.0}");
    }

    // Places with the score of the last of the best are as good.
    private static double RecallOf(IReadOnlyList<SearchHit> found, IReadOnlyList<SearchHit> best) =>
        (double)found.Count(hit => hit.Score >= best[^1].Score - 1e-9) / best.Count;

    private static void Print(string engine, Dictionary<SpeedQuery, Latencies> ours, Dictionary<SpeedQuery, Latencies> theirs, Dictionary<SpeedQuery, Latencies> full)
    {
        Console.WriteLine();
        Console.WriteLine($"| {engine}, ms | p50 | p99 | hand-written p50 | p99 | ratio of p50 | median ratio of a query | hand-written, all that match |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|---:|");
        foreach (var group in SpeedQuery.All.GroupBy(query => query.Group).Append(SpeedQuery.All.GroupBy(_ => "all").Single()))
        {
            var (mine, other, every) = (Joined(group.Select(query => ours[query])), Joined(group.Select(query => theirs[query])), Joined(group.Select(query => full[query])));
            var ratio = Figures.Median(group.Select(query => ours[query].Percentile(0.5) / theirs[query].Percentile(0.5)));
            if (group.Key == "all")
                FigureTable.Add(
                    $"search, {engine}, the 50 queries", $"p50 {mine.Percentile(0.5):0.0} ms, p99 {mine.Percentile(0.99):0}", $"by hand, all that match, {every.Percentile(0.5):0.0} ms; given the library's bar {other.Percentile(0.5):0.0}",
                    every.Percentile(0.5) / mine.Percentile(0.5));
            Figures.Print($"| {group.Key} | {mine.Percentile(0.5):0.00} | {mine.Percentile(0.99):0.00} | {other.Percentile(0.5):0.00} | {other.Percentile(0.99):0.00} | {mine.Percentile(0.5) / other.Percentile(0.5):0.00} | {ratio:0.00} | {every.Percentile(0.5):0.00} |");
        }

        Console.WriteLine();
        foreach (var query in SpeedQuery.All.OrderByDescending(query => ours[query].Percentile(0.5)).Take(12))
            Figures.Print($"    slowest: {query.Group}, {query.Query.Text}: p50 {ours[query].Percentile(0.5):0.00} ms, hand-written {theirs[query].Percentile(0.5):0.00} ms");
    }

    private static Latencies Joined(IEnumerable<Latencies> several)
    {
        var joined = new Latencies();
        foreach (var one in several)
            joined.Add(one);
        return joined;
    }

    private static async Task TimeAsync(Latencies latencies, Func<Task> call)
    {
        var start = Stopwatch.GetTimestamp();
        await call();
        latencies.Add(Stopwatch.GetElapsedTime(start));
    }
}
