namespace VideoDigester.Testing.Crew;

/// <summary>Does to a crew what happens to machines: workers are killed, and others hired in their place; some freeze for longer than their lease, and wake up.</summary>
public sealed class CrewChaos(CrewRun run, TimeSpan between, double freezes)
{
    private readonly Random _random = new(run.Plan.Seed + 1);

    public int Kills { get; private set; }

    public int Freezes { get; private set; }

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var thawing = new List<Task>();
        try
        {
            while (true)
            {
                await Task.Delay(between * (0.5 + _random.NextDouble()), cancellationToken);
                var living = run.Crew.Where(member => member.IsAlive).ToList();
                if (living.Count == 0)
                    continue;
                var victim = living[_random.Next(living.Count)];
                if (_random.NextDouble() < freezes)
                {
                    victim.Freeze();
                    Freezes++;
                    thawing.Add(ThawAsync(victim));
                }
                else
                {
                    victim.Kill();
                    Kills++;
                    run.Hire();
                }
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await Task.WhenAll(thawing);
        }
    }

    // Beyond its lease: what it had is another's when it wakes up.
    private async Task ThawAsync(CrewProcess frozen)
    {
        await Task.Delay(run.Plan.Lease * 1.5, CancellationToken.None);
        if (frozen.IsAlive)
            frozen.Wake();
    }
}
