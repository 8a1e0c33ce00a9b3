namespace VideoDigester.Storage.Tests.Contracts;

/// <summary>What the queue is meant to be, in memory, one call after the other: what docs/processing.md and decision 18 say and nothing else. Times are hours.</summary>
internal sealed class QueueModel
{
    public const double Lease = 2.5;
    public const double RetryDelay = 2.5;
    public const double FirstPause = 1.6;
    public const double LongestPause = 3.2;
    public const int SiteConcurrency = 2;
    public const int MostLostLeases = 1;

    private readonly Dictionary<string, (double PausedUntil, int Failures, bool IsRefused)> _sites = [];

    public List<ModelJob> Jobs { get; } = [];

    public double Now { get; set; }

    public EnqueuedJob Enqueue(JobId id, string key, string site, string flow, JobPriority priority, double? delay)
    {
        var availableAt = Now + (delay ?? 0);
        var turn = Turn(flow, site, priority);
        if (Jobs.Find(job => job.Key == key && job.IsUnfinished) is { } known)
        {
            if (priority > known.Priority)
                (known.Priority, known.Turn) = (priority, turn);
            if (known is { State: JobState.Scheduled, Attempts: 0 } && availableAt < known.AvailableAt)
                (known.AvailableAt, known.State) = (availableAt, delay is null ? JobState.Queued : JobState.Scheduled);
            return new EnqueuedJob(known.Id, IsNew: false);
        }

        Jobs.Add(new ModelJob
        {
            Id = id,
            Key = key,
            Site = site,
            Flow = flow,
            Order = Jobs.Count,
            State = delay is null ? JobState.Queued : JobState.Scheduled,
            Priority = priority,
            Turn = turn,
            AvailableAt = availableAt,
        });
        return new EnqueuedJob(id, IsNew: true);
    }

    public ModelJob? Claim()
    {
        QueueAgain([.. Jobs.Where(job => job.State == JobState.Scheduled && job.AvailableAt <= Now)]);
        var next = IsPaused("*")
            ? null
            : Jobs.Where(job => job.State == JobState.Queued && IsOpen(job.Site)).OrderByDescending(job => job.Priority).ThenBy(job => job.Turn).ThenBy(job => job.Order).FirstOrDefault();
        if (next is not null)
            (next.State, next.LeaseUntil, next.Stop, next.Attempts, next.Fence) = (JobState.Running, Now + Lease, null, next.Attempts + 1, next.Fence + 1);
        return next;
    }

    public void Renew(ModelJob job) => job.LeaseUntil = Now + Lease;

    public void Settle(ModelJob job, JobState state, bool countsAsFailure, bool? wasRefused)
    {
        if (state == JobState.Scheduled)
            job.AvailableAt = Now + RetryDelay;
        if (state == JobState.Queued)
            job.Attempts--;
        job.Failures += countsAsFailure ? 1 : 0;
        job.IsRefused = state is JobState.Scheduled or JobState.Failed || (state == JobState.Queued && job.IsRefused);
        job.State = state is JobState.Scheduled or JobState.Queued ? job.Stop ?? state : state;
        job.Stop = null;
        if (wasRefused is not { } refused || job.Site.Length == 0 || IsPaused(job.Site))
            return;
        var failures = _sites.GetValueOrDefault(job.Site).Failures;
        _sites[job.Site] = refused ? (Now + Math.Min(LongestPause, FirstPause * Math.Pow(2, failures)), failures + 1, true) : default;
    }

    public int Reclaim()
    {
        var lost = Jobs.Where(job => job.State == JobState.Running && job.LeaseUntil <= Now).ToList();
        QueueAgain(lost);
        foreach (var job in lost)
        {
            job.LostLeases++;
            var isGivenUp = job.Stop is null && job.LostLeases > MostLostLeases;
            job.State = isGivenUp ? JobState.Failed : job.Stop ?? JobState.Queued;
            job.IsRefused &= !isGivenUp;
            job.Stop = null;
        }

        return lost.Count;
    }

    public bool Cancel(ModelJob job)
    {
        if (!job.IsUnfinished)
            return false;
        if (job.State == JobState.Running)
            job.Stop = JobState.Cancelled;
        else
            job.State = JobState.Cancelled;
        return true;
    }

    public bool Pause(ModelJob job)
    {
        if (!job.IsUnfinished || job.Stop == JobState.Cancelled)
            return false;
        if (job.State == JobState.Running)
            job.Stop = JobState.Paused;
        else
            job.State = JobState.Paused;
        return true;
    }

    public bool Resume(ModelJob job)
    {
        if (job.State == JobState.Paused)
        {
            QueueAgain([job]);
            job.State = job.AvailableAt > Now ? JobState.Scheduled : JobState.Queued;
        }
        else if (job is { State: JobState.Running, Stop: JobState.Paused })
            job.Stop = null;
        else
            return false;
        return true;
    }

    public bool Retry(ModelJob job)
    {
        if (job.State is JobState.Failed or JobState.Cancelled && !Jobs.Exists(other => other.Key == job.Key && other.IsUnfinished))
            (job.Failures, job.LostLeases) = (0, 0);
        else if (job.State is not (JobState.Scheduled or JobState.Queued))
            return false;
        if (job.State != JobState.Queued)
            QueueAgain([job]);
        (job.State, job.AvailableAt) = (JobState.Queued, job.State == JobState.Queued ? job.AvailableAt : Now);
        return true;
    }

    public void PauseSite(string site, double hours)
    {
        var (until, failures, isRefused) = _sites.GetValueOrDefault(site);
        if (!isRefused || until < Now + hours)
            _sites[site] = (Now + hours, failures, false);
    }

    public bool ResumeSite(string site)
    {
        var wasPaused = IsPaused(site);
        _sites[site] = default;
        var refused = Jobs.FindAll(job => job.Site == site && job is { State: JobState.Scheduled, IsRefused: true });
        QueueAgain(refused);
        foreach (var job in refused)
            job.AvailableAt = Now;
        return wasPaused || refused.Count > 0;
    }

    // All see what was queued before.
    private void QueueAgain(List<ModelJob> again)
    {
        foreach (var (job, turn) in again.Select(job => (job, TurnAgain(job))).ToList())
            (job.State, job.Turn) = (JobState.Queued, turn);
    }

    private long TurnAgain(ModelJob again) => Service(again.Site, again.Priority) is { } now && now > again.Turn ? now : again.Turn;

    private long? Service(string site, JobPriority priority)
    {
        long? Of(JobState state, Func<IEnumerable<long?>, long?> pick) => pick(Jobs.Where(job => job.State == state && job.Site == site && job.Priority == priority).Select(job => (long?)job.Turn));
        return new[] { Of(JobState.Queued, Enumerable.Min), Of(JobState.Running, Enumerable.Max) }.Max();
    }

    private bool IsPaused(string site) => _sites.GetValueOrDefault(site).PausedUntil > Now;

    private bool IsOpen(string site) =>
        site.Length == 0 || (!IsPaused(site) && Jobs.Count(job => job.State == JobState.Running && job.Site == site) < (_sites.GetValueOrDefault(site).Failures > 0 ? 1 : SiteConcurrency));

    private long Turn(string flow, string site, JobPriority priority)
    {
        var mine = Jobs.Where(job => job.IsUnfinished && job.Flow == flow && job.Site == site && job.Priority == priority).Select(job => job.Turn).DefaultIfEmpty().Max();
        var ahead = Jobs.Where(job => job.State == JobState.Queued && job.Priority == priority).GroupBy(job => job.Site).Select(jobs => jobs.Min(job => job.Turn)).DefaultIfEmpty().Max();
        return 1 + Math.Max(mine, Service(site, priority) ?? ahead);
    }
}
