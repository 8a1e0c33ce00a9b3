namespace VideoDigester.Testing.Crew;

/// <summary>Looks through a library after a run: is everything there, and once?</summary>
internal sealed class CrewInspection(VideoDigesterClient client, CrewPlan plan, CrewSettings settings)
{
    private readonly List<string> _faults = [];

    public async Task<CrewReport> ReadAsync()
    {
        var jobs = await PagesAsync(after => client.Queue.ListAsync(new JobQuery { PageSize = JobQuery.MaxPageSize, After = after }));
        var videos = await PagesAsync(after => client.Library.ListAsync(new VideoQuery { PageSize = VideoQuery.MaxPageSize, After = after }));
        var attempts = await PagesAsync(after => client.Library.ListAttemptsAsync(new AttemptQuery { Step = ProcessingStep.Digest, PageSize = AttemptQuery.MaxPageSize, After = after }));
        var digests = 0;
        foreach (var video in videos)
        {
            var count = (await client.Digests.ListAsync(video.Id)).Count;
            digests += count;
            if (count != 1)
                _faults.Add($"{video.Id} has {count} digests");
        }

        var stored = attempts.Where(attempt => attempt.Outcome == "stored").ToList();
        foreach (var twice in stored.GroupBy(attempt => attempt.VideoId).Where(group => group.Count() > 1))
            _faults.Add($"the digest of {twice.Key} was stored {twice.Count()} times");
        RequireJobs(jobs);
        var database = new CrewDatabase(settings);
        _faults.AddRange(await CrewAudit.FaultsAsync(database));
        var here = Enumerable.Range(0, plan.Videos).Count(number => !CrewSite.IsGone(number));
        if (videos.Count != here)
            _faults.Add($"{videos.Count} videos instead of {here}");
        var finished = jobs.Where(job => job is { StartedAt: not null, FinishedAt: not null }).OrderBy(job => job.FinishedAt).ToList();
        var measured = finished.Skip(plan.WarmUp).ToList();
        return new CrewReport
        {
            Jobs = jobs.Count,
            Succeeded = jobs.Count(job => job.State == JobState.Succeeded),
            Failed = jobs.Count(job => job.State == JobState.Failed),
            Unfinished = jobs.Count(job => !job.IsFinished),
            Videos = videos.Count,
            Digests = digests,
            Stored = stored.Count,
            ModelAnswers = settings.Answers(),
            Attempts = jobs.Sum(job => job.Attempts),
            LostLeases = await database.CountAsync("SELECT coalesce(sum(lost_leases), 0) FROM {s}processing_jobs"),
            Spans = [.. measured.GroupBy(job => job.Request.Kind).Select(Span)],
            Took = measured.Count == 0 ? TimeSpan.Zero : measured[^1].FinishedAt!.Value - (plan.WarmUp > 0 ? finished[plan.WarmUp - 1].FinishedAt : finished.Min(job => job.StartedAt))!.Value,
            Faults = _faults,
        };
    }

    private static CrewSpan Span(IGrouping<JobKind, Job> jobs) => new(
        jobs.Key, jobs.Count(), jobs.Sum(job => job.Attempts), TimeSpan.FromTicks((long)jobs.Average(job => (job.FinishedAt!.Value - job.StartedAt!.Value).Ticks)));

    private void RequireJobs(List<Job> jobs)
    {
        var here = Enumerable.Range(0, plan.Videos).Count(number => !CrewSite.IsGone(number));
        if (jobs.Count != plan.Videos + here)
            _faults.Add($"{jobs.Count} jobs instead of {plan.Videos + here}");
        foreach (var job in jobs)
        {
            var isGone = job.Request is AddJobRequest add && CrewSite.IsGone(int.Parse(add.Address[(add.Address.LastIndexOf('v') + 1)..], System.Globalization.CultureInfo.InvariantCulture));
            if (job.State != (isGone ? JobState.Failed : JobState.Succeeded))
                _faults.Add($"the {job.Request.Kind} of {job.Target} is {job.State}, after {job.Attempts} attempts: {job.Error?.Code} {job.Error?.Message}");
        }
    }

    private static async Task<List<T>> PagesAsync<T>(Func<string?, Task<Page<T>>> read)
    {
        var all = new List<T>();
        string? after = null;
        do
        {
            var page = await read(after);
            all.AddRange(page.Items);
            after = page.Next;
        }
        while (after is not null);
        return all;
    }
}
