using ConsoleDigest.Output;
using VideoDigester;

namespace ConsoleDigest.Commands.Work;

/// <summary>Reads of a queue what is of the kinds that a worker takes.</summary>
/// <param name="queue">The queue.</param>
/// <param name="kinds">The kinds; none for all.</param>
internal sealed class QueueReader(IProcessingQueue queue, IReadOnlyList<JobKind> kinds)
{
    private (QueueStatus Status, IReadOnlyList<RefusedSite> Sites)? _refused;

    public bool Takes(JobKind kind) => kinds.Count == 0 || kinds.Contains(kind);

    public long Count(QueueStatus status, JobState state) => status.Unfinished.Where(count => count.State == state && Takes(count.Kind)).Sum(count => count.Count);

    /// <summary>How many are queued for sites that are paused by hand.</summary>
    public long Held(QueueStatus status) => status.Unfinished.Where(count => Takes(count.Kind)).Sum(count => count.Held);

    /// <summary>All jobs of a query, page by page.</summary>
    public async IAsyncEnumerable<Job> ListAsync(JobQuery query)
    {
        do
        {
            var page = await queue.ListAsync(query with { PageSize = JobQuery.MaxPageSize });
            foreach (var job in page.Items)
                if (Takes(job.Request.Kind))
                    yield return job;
            query = query with { After = page.Next };
        }
        while (query.After is not null);
    }

    /// <summary>The sites that are paused by hand and hold something back.</summary>
    public async Task<IReadOnlyList<SiteStatus>> HoldersAsync(QueueStatus status)
    {
        var holders = new List<SiteStatus>();
        foreach (var site in status.Sites.Where(IsByHand))
            if (site.Site == SiteStatuses.WholeQueue || await ListAsync(new JobQuery { States = [JobState.Queued, JobState.Scheduled], Site = site.Site }).AnyAsync())
                holders.Add(site);
        return holders;
    }

    /// <summary>Whether somebody holds a site back, or the whole queue.</summary>
    public static bool IsHeld(QueueStatus status, string site) => status.Sites.Any(one => IsByHand(one) && (one.Site == SiteStatuses.WholeQueue || one.Site == site));

    /// <summary>The sites that refused, with what waits for that. Where somebody holds them back, or the whole queue, that comes first. As long as nothing changes at a glance, nothing is read again.</summary>
    public async Task<IReadOnlyList<RefusedSite>> RefusedAsync(QueueStatus status)
    {
        if (_refused is { } known && known.Status.Unfinished.SequenceEqual(status.Unfinished) && known.Status.Sites.SequenceEqual(status.Sites))
            return known.Sites;
        var scheduled = (await ListAsync(new JobQuery { States = [JobState.Scheduled] }).Where(job => IsRefusal(job.Error)).ToListAsync()).ToLookup(job => job.Site);
        var refused = new List<RefusedSite>();
        foreach (var name in status.Sites.Select(site => site.Site).Union(scheduled.Select(jobs => jobs.Key)))
            if (!IsHeld(status, name) && await RefusedAsync(name, status.Sites.FirstOrDefault(site => site.Site == name), [.. scheduled[name]]) is { } one)
                refused.Add(one);
        _refused = (status, refused);
        return refused;
    }

    // One that has refused lately and is paused no more may be asked: what is queued comes in its turn. One that has answered since then is none that refuses; the jobs that it had refused still wait.
    private async Task<RefusedSite?> RefusedAsync(string name, SiteStatus? site, IReadOnlyList<Job> scheduled)
    {
        var open = site?.PausedUntil ?? DateTimeOffset.MinValue;
        var queued = site is { IsPaused: true } ? await ListAsync(new JobQuery { States = [JobState.Queued], Site = name }).LongCountAsync() : 0;
        if ((site?.Error ?? (scheduled is [var first, ..] ? first.Error : null)) is not { Code: var code } || queued + scheduled.Count == 0)
            return null;
        var until = queued > 0 ? open : scheduled.Min(job => job.AvailableAt > open ? job.AvailableAt : open);
        return new RefusedSite(name, code, until, queued, scheduled.Select(job => job.Id).ToHashSet());
    }

    private static bool IsByHand(SiteStatus site) => site is { IsPaused: true, Error: null };

    private static bool IsRefusal(Failure? error) => error is { Code: ErrorCode.RateLimited or ErrorCode.IpBlocked or ErrorCode.BotCheck };
}
