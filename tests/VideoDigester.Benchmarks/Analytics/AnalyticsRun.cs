using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using VideoDigester.Analytics;
using VideoDigester.Storage.Analytics;
using VideoDigester.Testing;

namespace VideoDigester.Benchmarks.Analytics;

/// <summary>
/// What reports cost over a million interactions with 100,000 digests of 20,000 videos by 1,000 users: each against the statement that somebody would write for just these figures, run by the driver alone on the same database. Both must say the
/// same; what the library allocates shows that no rows are loaded.
/// </summary>
internal static class AnalyticsRun
{
    private const int LeastRounds = 5;
    private const int MostRounds = 100;

    private static readonly AnalyticsQuery Berlin = new() { Interval = AnalyticsInterval.Day, TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin") };

    public static async Task<int> RunAsync(string[] arguments)
    {
        var interactions = arguments is ["--interactions", var count] ? int.Parse(count, CultureInfo.InvariantCulture) : 1_000_000;
        using var folder = new TemporaryFolder();
        var agree = true;
        if (await PostgreSqlAnalyticsBench.OpenAsync() is { } server)
            agree &= await CompareAsync(server, interactions);
        agree &= await CompareAsync(new SqliteAnalyticsBench(folder.PathOf("analytics.db")), interactions);
        SqliteConnection.ClearAllPools();
        return agree ? 0 : 1;
    }

    private static async Task<bool> CompareAsync(IAnalyticsBench bench, int interactions)
    {
        await using (bench)
        {
            using var database = bench.Open();
            await database.PrepareAsync(CancellationToken.None);
            var filling = Stopwatch.StartNew();
            await AnalyticsFilling.FillAsync(database, interactions);
            await bench.SettleDownAsync();
            Figures.Print($"{bench.Name}: {interactions:N0} interactions, filled in {filling.Elapsed.TotalSeconds:0} s");
            var analytics = new LibraryAnalytics(new AnalyticsStore(database, TimeProvider.System), new AnalyticsOptions());
            var agree = true;
            foreach (var report in WrittenReports.All)
                agree &= await CompareAsync(bench, analytics, report);
            await TimeAsync(bench, "time saved, by day in Europe/Berlin", () => analytics.GetTimeSavedAsync(Berlin));
            await TimeAsync(bench, "the ledger of a user, first page", () => analytics.ListTimeSavedAsync(new AnalyticsQuery { UserId = "user-7" }));
            await TimeAsync(bench, "the ledger of all, first page", () => analytics.ListTimeSavedAsync(new AnalyticsQuery()));
            return agree;
        }
    }

    private static async Task<bool> CompareAsync(IAnalyticsBench bench, LibraryAnalytics analytics, WrittenReport report)
    {
        var said = await report.RunAsync(analytics);
        var bare = await bench.RunBareAsync(report);
        var agree = Sums(said).SequenceEqual(Sums(bare)) && said.Count == bare.Count;
        var (ours, theirs) = (new List<double>(), new List<double>());
        var allocated = 0L;
        var rounds = await RoundsAsync(() => bench.RunBareAsync(report));
        for (var round = 0; round < rounds; round++)
        {
            var before = GC.GetTotalAllocatedBytes(precise: true);
            ours.Add(await MillisecondsAsync(() => report.RunAsync(analytics)));
            allocated = Math.Max(allocated, GC.GetTotalAllocatedBytes(precise: true) - before);
            theirs.Add(await MillisecondsAsync(() => bench.RunBareAsync(report)));
        }

        FigureTable.Add(
            $"analytics, {bench.Name}, {report.Name}", $"{Figures.Median(ours):N1} ms", $"by hand, {Figures.Median(theirs):N1} ms", Figures.Median(theirs) / Figures.Median(ours), $"{allocated / 1024:N0} KB");
        Figures.Print($"{bench.Name}: {report.Name}: {Figures.Median(ours):N1} ms, by hand {Figures.Median(theirs):N1}, ratio {Figures.Median(ours) / Figures.Median(theirs):0.00}, {allocated / 1024:N0} KB, {said.Count:N0} rows{(agree ? "" : $", DIFFERS: {string.Join(' ', Sums(said))} | {string.Join(' ', Sums(bare))}")}");
        return agree;
    }

    private static async Task TimeAsync(IAnalyticsBench bench, string name, Func<Task> run)
    {
        var times = new List<double>();
        for (var rounds = await RoundsAsync(run); rounds > 0; rounds--)
            times.Add(await MillisecondsAsync(run));
        Figures.Print($"{bench.Name}: {name}: {Figures.Median(times):N1} ms");
    }

    // What is short is measured more often: for about two seconds.
    private static async Task<int> RoundsAsync(Func<Task> run) => (int)Math.Clamp(2_000 / await MillisecondsAsync(run), LeastRounds, MostRounds);

    private static async Task<double> MillisecondsAsync(Func<Task> run)
    {
        var watch = Stopwatch.StartNew();
        await run();
        return watch.Elapsed.TotalMilliseconds;
    }

    private static IEnumerable<long> Sums(IReadOnlyList<long[]> rows) => rows.Count == 0 ? [] : Enumerable.Range(0, rows[0].Length).Select(column => rows.Sum(row => row[column]));
}
