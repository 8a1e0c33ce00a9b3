using VideoDigester.Testing.Crew;
using Xunit.Abstractions;

namespace VideoDigester.Storage.Tests.Contracts;

/// <summary>
/// Workers that are processes of their own, killed and frozen while they work: at the end everything is there, and once. The long version is the command <c>crew-faults</c> of the benchmarks, see
/// docs/reliability.md.
/// </summary>
public abstract class CrewContract(ITestOutputHelper output)
{
    private protected static CrewPlan Plan => new()
    {
        Workers = 3,
        Videos = 60,
        Latency = (10, 60),
        Lease = TimeSpan.FromSeconds(3),
        Seed = Random.Shared.Next(),
        Limit = TimeSpan.FromMinutes(5),
    };

    private protected static CrewMischief Mischief => new() { Kills = 5, Freezes = 2, Between = TimeSpan.FromSeconds(1) };

    private protected async Task WorksAsync(CrewPlan plan, CrewMischief mischief, Func<CrewSettings, CrewSettings> database)
    {
        output.WriteLine($"seed {plan.Seed}");
        await using var run = await CrewRun.OpenAsync(typeof(CrewContract).Assembly, plan, database);
        var chaos = new CrewChaos(run, mischief);

        var report = await run.WorkAsync(chaos.RunAsync);

        output.WriteLine($"{chaos.Kills} kills, {chaos.Freezes} freezes, {chaos.Restarts} restarts; {report.Attempts} attempts at {report.Jobs} jobs, {report.LostLeases} leases lost, {report.FencedOff} noticed");
        Assert.True(report.Faults.Count == 0, string.Join(Environment.NewLine, report.Faults.Take(20)));
        Assert.Equal((0, true), (report.Unfinished, report.Jobs > 0));
    }
}
