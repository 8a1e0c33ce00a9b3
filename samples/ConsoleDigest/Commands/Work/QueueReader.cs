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
        var refused = new List<RefusedSite>();
        foreach (var site in await SitesAsync(status))
            if (!IsHeld(status, site.Site) && await RefusedAsync(site) is { } one)
                refused.Add(one);
        _refused = (status, refused);
        return refused;
    }

    // A site that has answered since then is none that refuses; the jobs that it had refused still wait.
    private async Task<IReadOnlyList<SiteStatus>> SitesAsync(QueueStatus status)
    {
        var sites = status.Sites.ToDictionary(site => site.Site);
        await foreach (var job in ListAsync(new JobQuery { States = [JobState.Scheduled] }))
            if (IsRefusal(job.Error))
                sites.TryAdd(job.Site, new SiteStatus(job.Site, IsPaused: false, PausedUntil: null, Failures: 0, job.Error));
        return [.. sites.Values];
    }

    // One that has refused lately and is paused no more may be asked: what is queued comes in its turn.
    private async Task<RefusedSite?> RefusedAsync(SiteStatus site)
    {
        var (until, queued, scheduled, code) = (DateTimeOffset.MaxValue, 0L, new HashSet<JobId>(), site.Error?.Code);
        var open = site.PausedUntil ?? DateTimeOffset.MinValue;
        IReadOnlyList<JobState> states = site.IsPaused ? [JobState.Queued, JobState.Scheduled] : [JobState.Scheduled];
        await foreach (var job in ListAsync(new JobQuery { States = states, Site = site.Site }))
        {
            if (job.State == JobState.Scheduled && !IsRefusal(job.Error))
                continue;
            var next = job.State == JobState.Scheduled && job.AvailableAt > open ? job.AvailableAt : open;
            until = next < until ? next : until;
            code ??= job.Error?.Code;
            if (job.State == JobState.Queued)
                queued++;
            else
                scheduled.Add(job.Id);
        }

        return code is { } how && queued + scheduled.Count > 0 ? new RefusedSite(site.Site, how, until, queued, scheduled) : null;
    }

    private static bool IsByHand(SiteStatus site) => site is { IsPaused: true, Error: null };

    private static bool IsRefusal(Failure? error) => error is { Code: ErrorCode.RateLimited or ErrorCode.IpBlocked or ErrorCode.BotCheck };
}
