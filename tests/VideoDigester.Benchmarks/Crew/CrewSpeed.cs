using System.Globalization;
using VideoDigester.Testing;
using VideoDigester.Testing.Crew;
using VideoDigester.Testing.PostgreSql;

namespace VideoDigester.Benchmarks.Crew;

/// <summary>
/// Many workers, one library: how near they come to what the waiting for site and model allows. The ideal is the number of workers over the time that the attempts take where one worker is alone.
/// </summary>
internal static class CrewSpeed
{
    /// <summary>The jobs of each worker before the measuring begins.</summary>
    private const int WarmUp = 25;

    private static readonly int[] Crews = [1, 2, 4, 8];

    public static async Task<int> RunAsync(string[] arguments)
    {
        var videos = NumbersOf(arguments, "--videos") is [var number] ? number : 1000;
        int[] crews = NumbersOf(arguments, "--workers") is { Length: > 0 } wanted ? [.. wanted.Append(1).Distinct().Order()] : Crews;
        using var folder = new TemporaryFolder();
        var program = typeof(CrewSpeed).Assembly;
        CrewTable.Head();
        var cluster = await PostgreSqlCluster.StartAsync(isDurable: true);
        IReadOnlyList<CrewSpan> alone = [];
        var hasFailed = false;
        foreach (var workers in crews)
        {
            await using var run = await CrewRun.OpenAsync(program, Plan(workers, videos), await CrewEngines.PostgreSqlAsync(cluster));
            var report = await run.WorkAsync();
            alone = workers == 1 ? report.Spans : alone;
            CrewTable.Row($"PostgreSQL, {workers} worker{(workers > 1 ? "s" : "")}", report, workers, alone);
            hasFailed |= report.Faults.Count > 0;
        }

        foreach (var workers in crews.Intersect(Crews[..2]))
        {
            await using var run = await CrewRun.OpenAsync(program, Plan(workers, videos), CrewEngines.Sqlite(folder));
            var report = await run.WorkAsync();
            alone = workers == 1 ? report.Spans : alone;
            CrewTable.Row($"SQLite, {workers} worker{(workers > 1 ? "s" : "")}", report, workers, alone);
            hasFailed |= report.Faults.Count > 0;
        }

        return hasFailed ? 1 : 0;
    }

    // One worker takes a share of the jobs, or it would take an hour.
    private static CrewPlan Plan(int workers, int videos) => new() { Workers = workers, Videos = Math.Max(50, videos * workers / Crews[^1]), WarmUp = workers * WarmUp };

    private static int[] NumbersOf(string[] arguments, string option) =>
        Array.IndexOf(arguments, option) is >= 0 and var at && at + 1 < arguments.Length ? [.. arguments[at + 1].Split(',').Select(number => int.Parse(number, CultureInfo.InvariantCulture))] : [];
}
