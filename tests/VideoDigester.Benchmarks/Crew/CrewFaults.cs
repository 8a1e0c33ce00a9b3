using System.Globalization;
using VideoDigester.Testing;
using VideoDigester.Testing.Crew;
using VideoDigester.Testing.PostgreSql;

namespace VideoDigester.Benchmarks.Crew;

/// <summary>
/// Many workers that are killed, frozen and cut off from their database while they work, with clocks that are wrong: at the end everything must be there, and once. What is drawn at random follows
/// from the seed; when each thing happens depends on the machine too.
/// </summary>
internal static class CrewFaults
{
    private const int Workers = 8;
    private const int SqliteWorkers = 2;
    private const int Restarts = 5;
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(4);

    public static async Task<int> RunAsync(string[] arguments)
    {
        var seed = Option(arguments, "--seed") ?? Random.Shared.Next();
        var kills = Option(arguments, "--kills") ?? 100;
        var videos = Option(arguments, "--videos") ?? 1000;
        Console.WriteLine($"seed {seed}");
        Console.WriteLine($"{"",-22}{"jobs",6}{"took",8}{"kills",7}{"freezes",9}{"restarts",10}{"attempts",10}{"lost",6}{"fenced off",12}{"answers",9}{"digests",9}  faults");
        var plan = new CrewPlan { Workers = Workers, Videos = videos, Lease = Lease, ClockSkew = TimeSpan.FromMinutes(1), Seed = seed };
        var cluster = await PostgreSqlCluster.StartAsync(isDurable: true);
        var mischief = new CrewMischief { Kills = kills, Freezes = kills / 4, Between = TimeSpan.FromSeconds(2.5), Restarts = Restarts, RestartAsync = cluster.RestartAsync };
        var faults = await RunAsync("PostgreSQL", plan, await CrewEngines.PostgreSqlAsync(cluster), mischief);
        if (PgBouncer.Absence is { } absence)
            Console.WriteLine(absence);
        else
            faults += await RunAsync("PostgreSQL, PgBouncer", plan, await CrewEngines.PostgreSqlAsync(cluster, await PgBouncer.StartAsync(cluster.ConnectionString)), mischief);

        // Two workers are never both at work for long: fewer videos give as much time. One machine has one clock.
        using var folder = new TemporaryFolder();
        var small = plan with { Workers = SqliteWorkers, Videos = videos / 4, ClockSkew = TimeSpan.Zero };
        faults += await RunAsync("SQLite, 2 processes", small, CrewEngines.Sqlite(folder), mischief with { Restarts = 0 });
        return faults == 0 ? 0 : 1;
    }

    private static async Task<int> RunAsync(string name, CrewPlan plan, Func<CrewSettings, CrewSettings> database, CrewMischief mischief)
    {
        await using var run = await CrewRun.OpenAsync(typeof(CrewFaults).Assembly, plan, database);
        var chaos = new CrewChaos(run, mischief);
        var report = await run.WorkAsync(chaos.RunAsync);
        List<string> faults = [.. report.Faults, .. chaos.Faults];
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-22}{report.Jobs,6}{report.Took.TotalSeconds,7:0}s{chaos.Kills,7}{chaos.Freezes,9}{chaos.Restarts,10}{report.Attempts,10}{report.LostLeases,6}{report.FencedOff,12}{report.ModelAnswers,9}{report.Digests,9}  {(faults.Count == 0 ? "none" : faults.Count)}"));
        foreach (var fault in faults.Take(20))
            Console.WriteLine("    " + fault);
        return faults.Count;
    }

    private static int? Option(string[] arguments, string name) =>
        Array.IndexOf(arguments, name) is >= 0 and var at && at + 1 < arguments.Length ? int.Parse(arguments[at + 1], CultureInfo.InvariantCulture) : null;
}
