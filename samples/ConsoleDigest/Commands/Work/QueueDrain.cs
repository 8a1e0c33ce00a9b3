using VideoDigester;

namespace ConsoleDigest.Commands.Work;

/// <summary>
/// Tells when a queue is worked off: nothing that the worker takes is queued or running, nor a subscription due. What somebody holds back is left, and what a site refused that is not asked again soon.
/// </summary>
/// <param name="session">The session.</param>
/// <param name="kinds">The kinds that the worker takes; none for all.</param>
/// <param name="lacking">The providers that it turns out to lack, as jobs call them, and why: their jobs are left.</param>
/// <param name="notes">Says what is waited for.</param>
internal sealed class QueueDrain(Session session, IReadOnlyList<JobKind> kinds, IReadOnlyDictionary<string, Failure> lacking, DrainNotes notes)
{
    /// <summary>The longest that is waited for a site that refused.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);

    /// <summary>How long it must be so: workers queue what has become due when they look for jobs, and watchers look each second.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(2);

    private readonly QueueReader _reader = new(session.Queue, kinds);
    private readonly TimeProvider _time = TimeProvider.System;
    private long? _quietSince;

    public async Task<bool> IsDoneAsync(QueueStatus status)
    {
        var isQuiet = await IsQuietAsync(status);
        _quietSince = isQuiet ? _quietSince ?? _time.GetTimestamp() : null;
        return _quietSince is { } since && _time.GetElapsedTime(since) >= Quiet;
    }

    /// <summary>What is left for later and why, for people; null where nothing is.</summary>
    public async Task<string?> DescribeLeftAsync()
    {
        var left = await LeftAsync(await session.Queue.GetStatusAsync());
        return left.Count > 0 ? $"Left in the queue: {string.Join("; ", left)}." : null;
    }

    private async Task<bool> IsQuietAsync(QueueStatus status)
    {
        var waiting = _reader.Count(status, JobState.Queued) - _reader.Held(status);
        if (_reader.Count(status, JobState.Running) > 0)
        {
            await notes.TellRunningAsync(waiting == 0, () => _reader.ListAsync(new JobQuery { States = [JobState.Running], Descending = false }));
            return false;
        }

        // By this machine's clock, here and below: where it is behind the database's, more is waited for, or a look is queued by the time of the next question.
        var refused = await RefusedAsync(status);
        foreach (var site in refused.Where(IsSoon))
            notes.TellRefused(site);
        return waiting == refused.Sum(site => site.Queued) + (await LackedAsync(status)).Sum(site => site.Queued) && !refused.Any(IsSoon) && !await IsLookDueAsync();
    }

    private async Task<IReadOnlyList<string>> LeftAsync(QueueStatus status)
    {
        var (refused, lacked) = (await RefusedAsync(status), await LackedAsync(status));
        List<string> left = [.. refused.Select(site => LeftWords.Refused(site, _time.GetUtcNow())), .. lacked.Select(site => LeftWords.Lacked(site.Site, site.Queued, lacking[site.Site]))];
        var scheduled = await ScheduledAsync([.. refused.SelectMany(site => site.Refused)]);
        if (_reader.Held(status) + scheduled.LongCount(job => QueueReader.IsHeld(status, job.Site)) is > 0 and var held)
            left.Add(LeftWords.Held(held, await _reader.HoldersAsync(status)));
        if (scheduled.FindAll(job => !QueueReader.IsHeld(status, job.Site)) is { Count: > 0 } later)
            left.Add(LeftWords.Scheduled(later.Count, later.Min(job => job.AvailableAt), _time.GetUtcNow()));
        if (_reader.Count(status, JobState.Paused) is > 0 and var paused)
            left.Add(LeftWords.Paused(paused));
        if (_reader.Count(status, JobState.Queued) - _reader.Held(status) - refused.Sum(site => site.Queued) - lacked.Sum(site => site.Queued) is > 0 and var queued)
            left.Add($"{queued} queued");
        if (_reader.Count(status, JobState.Running) is > 0 and var running)
            left.Add($"{running} running");
        return left;
    }

    private async Task<List<RefusedSite>> RefusedAsync(QueueStatus status) => [.. (await _reader.RefusedAsync(status)).Where(site => !lacking.ContainsKey(site.Site))];

    private async Task<List<(string Site, long Queued)>> LackedAsync(QueueStatus status)
    {
        var lacked = new List<(string Site, long Queued)>();
        foreach (var site in lacking.Keys.Where(site => !QueueReader.IsHeld(status, site)).Order(StringComparer.Ordinal))
            if (await _reader.ListAsync(new JobQuery { States = [JobState.Queued], Site = site }).LongCountAsync() is > 0 and var queued)
                lacked.Add((site, queued));
        return lacked;
    }

    private async Task<List<Job>> ScheduledAsync(HashSet<JobId> refused) =>
        await _reader.ListAsync(new JobQuery { States = [JobState.Scheduled] }).Where(job => !refused.Contains(job.Id)).ToListAsync();

    private bool IsSoon(RefusedSite site) => site.Until - _time.GetUtcNow() <= LongestWait;

    private async Task<bool> IsLookDueAsync() =>
        _reader.Takes(JobKind.Playlist) && (await session.Subscriptions.ListAsync()).Any(subscription => subscription.State == SubscriptionState.Active && subscription.NextDueAt <= _time.GetUtcNow());
}
