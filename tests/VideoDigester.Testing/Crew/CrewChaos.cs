namespace VideoDigester.Testing.Crew;

/// <summary>Does to a crew what happens to machines: workers are killed, and others hired in their place; some freeze for longer than their lease, and wake up; the server is restarted.</summary>
public sealed class CrewChaos(CrewRun run, CrewMischief mischief)
{
    private readonly Random _random = new(run.Plan.Seed + 1);
    private readonly List<Task> _thawing = [];

    public int Kills { get; private set; }

    public int Freezes { get; private set; }

    public int Restarts { get; private set; }

    /// <summary>What of it could not be done because the crew was ready before; empty where all was.</summary>
    public IReadOnlyList<string> Faults { get; private set; } = [];

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var acts = Draw();
        var done = 0;
        try
        {
            for (; done < acts.Count; done++)
            {
                await Task.Delay(mischief.Between * (0.5 + _random.NextDouble()), cancellationToken);
                await ActAsync(acts[done]);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            Faults = [$"the work was over after {done} of {acts.Count} acts of mischief: more videos are needed"];
        }

        await Task.WhenAll(_thawing);
    }

    private async Task ActAsync(CrewAct act)
    {
        if (act == CrewAct.Restart)
        {
            await mischief.RestartAsync!(Restarts % 2 == 1);
            Restarts++;
            return;
        }

        var living = run.Crew.Where(member => member.IsAlive && (act == CrewAct.Kill || !member.IsFrozen)).ToList();
        if (living.Count == 0)
            return;
        var victim = living[_random.Next(living.Count)];
        if (act == CrewAct.Freeze)
        {
            victim.Freeze();
            Freezes++;
            _thawing.Add(ThawAsync(victim));
            return;
        }

        victim.Kill();
        Kills++;
        run.Hire();
    }

    // Kills and freezes in any order, the restarts evenly among them.
    private List<CrewAct> Draw()
    {
        var acts = Enumerable.Repeat(CrewAct.Kill, mischief.Kills).Concat(Enumerable.Repeat(CrewAct.Freeze, mischief.Freezes)).ToArray();
        _random.Shuffle(acts);
        var all = acts.ToList();
        for (var restart = mischief.Restarts; restart > 0; restart--)
            all.Insert(acts.Length * restart / (mischief.Restarts + 1), CrewAct.Restart);
        return all;
    }

    // Beyond its lease: what it had is another's when it wakes up.
    private async Task ThawAsync(CrewProcess frozen)
    {
        await Task.Delay(run.Plan.Lease * 2, CancellationToken.None);
        if (frozen.IsAlive)
            frozen.Wake();
    }

    private enum CrewAct
    {
        Kill,
        Freeze,
        Restart,
    }
}
