using System.Diagnostics;
using System.Reflection;

namespace VideoDigester.Testing.Crew;

/// <summary>Queues work, has a crew of processes do it, and looks at what came of it.</summary>
public sealed class CrewRun : IAsyncDisposable
{
    private readonly FakeYtDlp _ytDlp;
    private readonly List<CrewProcess> _crew = [];
    private readonly Random _random;
    private readonly Assembly _program;
    private readonly CrewSettings _settings;

    private CrewRun(Assembly program, CrewPlan plan, FakeYtDlp ytDlp, CrewSettings settings, VideoDigesterClient client) =>
        (_program, Plan, _ytDlp, _settings, Client, _random) = (program, plan, ytDlp, settings, client, new Random(plan.Seed));

    public CrewPlan Plan { get; }

    /// <summary>The library, as one that only looks sees it.</summary>
    public VideoDigesterClient Client { get; }

    public IReadOnlyList<CrewProcess> Crew => _crew;

    /// <summary>Opens a library, which is empty, and queues the videos.</summary>
    /// <param name="program">The assembly that is started as <see cref="CrewMember"/>.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="database">Names the database; the rest follows from the plan.</param>
    public static async Task<CrewRun> OpenAsync(Assembly program, CrewPlan plan, Func<CrewSettings, CrewSettings> database)
    {
        var ytDlp = new FakeYtDlp(CrewSite.Scenario(plan.Latency.From, plan.Latency.To, plan.Transient));
        var settings = database(new CrewSettings
        {
            YtDlp = ytDlp.ExecutablePath,
            CallsPath = ytDlp.Folder.PathOf("model-calls"),
            Concurrency = plan.Concurrency,
            Lease = plan.Lease,
            ModelFromMs = plan.Latency.From,
            ModelToMs = plan.Latency.To,
            ModelTransient = plan.Transient,
        });
        var client = await CrewMember.OpenAsync(settings);
        var requests = Enumerable.Range(0, plan.Videos).Select(number => new AddJobRequest(CrewSite.Address(number)) { Digests = [new DigestOrder(DigestType.Summary) { Provider = CrewMember.Model }] });
        foreach (var batch in requests.Chunk(500))
            await client.Queue.EnqueueAsync(batch);
        await CrewWatch.InstallAsync(new CrewDatabase(settings));
        return new CrewRun(program, plan, ytDlp, settings, client);
    }

    /// <summary>Starts a worker, with a clock that is as wrong as the plan allows.</summary>
    public CrewProcess Hire()
    {
        var skew = Plan.ClockSkew * ((2 * _random.NextDouble()) - 1);
        var member = CrewProcess.Start(_program, _settings with { ClockSkew = skew });
        _crew.Add(member);
        return member;
    }

    /// <summary>Has the crew work until nothing is unfinished; meanwhile something may be done to it.</summary>
    /// <param name="meanwhile">What is done to it, until it is cancelled; null for nothing.</param>
    public async Task<CrewReport> WorkAsync(Func<CancellationToken, Task>? meanwhile = null)
    {
        while (_crew.Count < Plan.Workers)
            Hire();
        using var done = new CancellationTokenSource();
        var mischief = meanwhile?.Invoke(done.Token) ?? Task.CompletedTask;
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < Plan.Limit && _crew.Exists(member => member.IsAlive) && !await IsDoneAsync())
            await Task.Delay(TimeSpan.FromMilliseconds(500), CancellationToken.None);
        await done.CancelAsync();
        await mischief.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        foreach (var member in _crew.Where(member => member.IsAlive))
        {
            member.Wake();
            await member.LeaveAsync();
        }

        var report = await new CrewInspection(Client, Plan, _settings).ReadAsync();
        return report with
        {
            FencedOff = _crew.Sum(member => member.FencedOff),
            Faults = [.. _crew.SelectMany(member => member.Faults), .. report.Faults, .. await LeftBehindAsync()],
        };
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var member in _crew)
            member.Dispose();
        await Client.DisposeAsync();
        _ytDlp.Dispose();
    }

    // Programs that a killed worker had started come to their end without it.
    private async Task<IReadOnlyList<string>> LeftBehindAsync()
    {
        for (var look = 0; look < 20 && _ytDlp.FindProcesses().Count > 0; look++)
            await Task.Delay(TimeSpan.FromMilliseconds(500));
        return _ytDlp.FindProcesses() is { Count: > 0 and var count } ? [$"{count} programs are left"] : [];
    }

    // The database may be gone for a while: that is part of some plans.
    private async Task<bool> IsDoneAsync()
    {
        try
        {
            return (await Client.Queue.GetStatusAsync()).Unfinished.Count == 0;
        }
        catch (VideoDigesterException)
        {
            return false;
        }
    }
}
