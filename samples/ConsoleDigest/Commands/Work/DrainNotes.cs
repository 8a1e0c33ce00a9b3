using ConsoleDigest.Output;
using VideoDigester;

namespace ConsoleDigest.Commands.Work;

/// <summary>Says, once of each, what a worker waits for that is to end when there is nothing left. A live table shows it by itself.</summary>
internal sealed class DrainNotes(Session session, bool isLive)
{
    /// <summary>How many running jobs are named.</summary>
    private const int MostNamed = 3;

    /// <summary>How long nothing but what runs is left before it is said: most jobs end sooner.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>A site that is asked again so little later than was said has been said.</summary>
    private static readonly TimeSpan Same = TimeSpan.FromSeconds(45);

    private readonly TimeProvider _time = TimeProvider.System;
    private readonly HashSet<JobId> _running = [];
    private readonly Dictionary<string, DateTimeOffset> _refused = new(StringComparer.Ordinal);
    private long? _since;

    /// <summary>Says which jobs are waited for.</summary>
    /// <param name="isAllThatIsLeft">Whether nothing waits to be begun.</param>
    /// <param name="running">Lists what runs.</param>
    public async Task TellRunningAsync(bool isAllThatIsLeft, Func<IAsyncEnumerable<Job>> running)
    {
        _since = isAllThatIsLeft ? _since ?? _time.GetTimestamp() : null;
        if (isLive || _since is not { } since || _time.GetElapsedTime(since) < Patience)
            return;
        var unsaid = new List<Job>();
        await foreach (var job in running())
            if (_running.Add(job.Id))
                unsaid.Add(job);
        if (unsaid.Count == 0)
            return;
        var more = unsaid.Count > MostNamed ? $", and {unsaid.Count - MostNamed} more" : "";
        session.Messages.Note($"Waiting for {(unsaid.Count == 1 ? "a job that runs" : $"{unsaid.Count} jobs that run")}: {string.Join(", ", unsaid.Take(MostNamed).Select(Name))}{more}.");
    }

    /// <summary>Says which site is waited for.</summary>
    public void TellRefused(RefusedSite site)
    {
        var isSaid = _refused.TryGetValue(site.Site, out var said) && site.Until - said < Same;
        if (isLive || isSaid)
            return;
        _refused[site.Site] = site.Until;
        session.Messages.Note($"Waiting for {site.Site}, which refused ({site.Code}): it is asked again at {Moments.Of(site.Until, _time.GetUtcNow())}.");
    }

    private static string Name(Job job) => $"{Word.Of(job.Request.Kind)} {JobScreen.Subject(job)}{(job.Worker is { } worker ? $" ({worker})" : "")}";
}
