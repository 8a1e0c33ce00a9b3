using VideoDigester.Storage.Jobs;

namespace VideoDigester.Storage.Tests.Contracts;

/// <summary>Cancel, pause, resume, retry.</summary>
public abstract class QueueStateContract : QueueContract
{
    [SkippableFact]
    public async Task A_job_that_waits_is_cancelled_at_once()
    {
        var id = (await EnqueueAsync(New("one"))).Id;

        Assert.True(await CancelAsync(id));
        Assert.False(await CancelAsync(id));

        var job = await FindAsync(id);
        Assert.Equal((JobState.Cancelled, true), (job.State, job.FinishedAt is not null));
        Assert.Null(await ClaimAsync());
        Assert.True((await EnqueueAsync(New("one"))).IsNew);
    }

    [SkippableFact]
    public async Task A_job_that_runs_is_told_to_stop()
    {
        await EnqueueAsync(New("one"));
        var job = await RequireClaimAsync();

        Assert.True(await CancelAsync(job.Lease.Id));

        Assert.Equal(JobState.Running, (await FindAsync(job.Lease.Id)).State);
        Assert.Equal(JobState.Cancelled, Assert.Single(await Jobs.RenewAsync([new LeaseRenewal(job.Lease, null)], Terms.Lease, CancellationToken.None)).StopFor);
        await SettleAsync(job, JobState.Cancelled);
        Assert.Equal(JobState.Cancelled, (await FindAsync(job.Lease.Id)).State);
    }

    [SkippableTheory]
    [InlineData(JobState.Succeeded, JobState.Succeeded)]
    [InlineData(JobState.Failed, JobState.Failed)]
    [InlineData(JobState.Scheduled, JobState.Cancelled)]
    [InlineData(JobState.Queued, JobState.Cancelled)]
    [InlineData(JobState.Paused, JobState.Cancelled)]
    public async Task A_job_that_ends_before_it_hears_of_it_is_cancelled_unless_it_is_done(JobState settled, JobState expected)
    {
        await EnqueueAsync(New("one"));
        var job = await RequireClaimAsync();
        await Jobs.PauseAsync(job.Lease.Id, CancellationToken.None);
        await CancelAsync(job.Lease.Id);
        Assert.False(await Jobs.PauseAsync(job.Lease.Id, CancellationToken.None));

        Assert.True(await SettleAsync(job, settled, settled == JobState.Failed ? new Failure(ErrorCode.Private, "no") : null));

        var found = await FindAsync(job.Lease.Id);
        Assert.Equal((expected, true), (found.State, found.FinishedAt is not null));
    }

    [SkippableFact]
    public async Task A_job_that_is_resumed_while_it_stops_for_a_pause_is_queued_again()
    {
        await EnqueueAsync(New("one"));
        var job = await RequireClaimAsync();
        await Jobs.PauseAsync(job.Lease.Id, CancellationToken.None);
        Assert.Equal(JobState.Paused, Assert.Single(await Jobs.RenewAsync([new LeaseRenewal(job.Lease, null)], Terms.Lease, CancellationToken.None)).StopFor);
        Assert.True(await Jobs.ResumeAsync(job.Lease.Id, CancellationToken.None));

        Assert.True(await SettleAsync(job, JobState.Paused));

        Assert.Equal(JobState.Queued, (await FindAsync(job.Lease.Id)).State);
        Assert.Equal(job.Lease.Id, (await RequireClaimAsync()).Lease.Id);
    }

    [SkippableFact]
    public async Task A_paused_job_waits_until_it_is_resumed_and_keeps_its_work()
    {
        var id = (await EnqueueAsync(New("one"))).Id;

        Assert.True(await Jobs.PauseAsync(id, CancellationToken.None));
        Assert.True(await Jobs.PauseAsync(id, CancellationToken.None));

        Assert.Null(await ClaimAsync());
        Assert.Equal(new EnqueuedJob(id, IsNew: false), await EnqueueAsync(New("one")));
        Assert.False(await Jobs.RetryAsync(id, CancellationToken.None));
        Assert.True(await Jobs.ResumeAsync(id, CancellationToken.None));
        Assert.False(await Jobs.ResumeAsync(id, CancellationToken.None));
        Assert.NotNull(await ClaimAsync());
    }

    [SkippableFact]
    public async Task A_job_that_runs_is_paused_by_its_worker_unless_somebody_thinks_better_of_it()
    {
        await EnqueueAsync(New("one"), New("two"));
        var (one, two) = (await RequireClaimAsync(), await RequireClaimAsync());
        await Jobs.PauseAsync(one.Lease.Id, CancellationToken.None);
        await Jobs.PauseAsync(two.Lease.Id, CancellationToken.None);

        Assert.True(await Jobs.ResumeAsync(two.Lease.Id, CancellationToken.None));
        await SettleAsync(one, JobState.Paused);
        await SettleAsync(two, JobState.Queued);

        Assert.Equal((JobState.Paused, JobState.Queued), ((await FindAsync(one.Lease.Id)).State, (await FindAsync(two.Lease.Id)).State));
    }

    [SkippableFact]
    public async Task A_job_for_later_that_is_resumed_waits_for_its_time()
    {
        var id = (await EnqueueAsync(New("one") with { NotBefore = new DateTimeOffset(2099, 1, 1, 0, 0, 0, TimeSpan.Zero) })).Id;
        await Jobs.PauseAsync(id, CancellationToken.None);

        await Jobs.ResumeAsync(id, CancellationToken.None);

        Assert.Equal(JobState.Scheduled, (await FindAsync(id)).State);
        Assert.True(await Jobs.RetryAsync(id, CancellationToken.None));
        Assert.NotNull(await ClaimAsync());
        Assert.False(await Jobs.RetryAsync(id, CancellationToken.None));
    }

    [SkippableTheory]
    [InlineData(JobState.Failed)]
    [InlineData(JobState.Cancelled)]
    public async Task A_job_that_was_given_up_is_queued_again_with_its_failures_forgotten(JobState state)
    {
        await EnqueueAsync(New("one"));
        var job = await RequireClaimAsync();
        await Jobs.SettleAsync(job.Lease, new JobSettlement { State = state, Error = new Failure(ErrorCode.Private, "no"), CountsAsFailure = true }, CancellationToken.None);

        Assert.True(await Jobs.RetryAsync(job.Lease.Id, CancellationToken.None));
        Assert.True(await Jobs.RetryAsync(job.Lease.Id, CancellationToken.None));

        var found = await FindAsync(job.Lease.Id);
        Assert.Equal((JobState.Queued, 0, 1, null), (found.State, found.Failures, found.Attempts, found.FinishedAt));
        Assert.Equal(2, (await RequireClaimAsync()).Lease.Attempt);
    }

    [SkippableFact]
    public async Task A_job_that_was_given_up_stays_so_where_another_does_its_work()
    {
        var id = (await EnqueueAsync(New("one"))).Id;
        await CancelAsync(id);
        await EnqueueAsync(New("one"));

        Assert.False(await Jobs.RetryAsync(id, CancellationToken.None));

        await DrainAsync();
        Assert.True(await Jobs.RetryAsync(id, CancellationToken.None));
    }

    [SkippableFact]
    public async Task Of_hosts_that_retry_and_queue_the_same_work_at_once_one_job_comes()
    {
        var hosts = Enumerable.Range(0, 2).Select(_ => OpenHost()).ToList();
        var cancelled = new List<JobId>();
        for (var at = 0; at < 10; at++)
        {
            cancelled.Add((await EnqueueAsync(New("one"))).Id);
            await CancelAsync(cancelled[^1]);
        }

        var retried = await Task.WhenAll(cancelled.Select((id, at) => Task.Run(() => hosts[at % 2].Jobs.RetryAsync(id, CancellationToken.None))));

        Assert.Single(retried, isQueued => isQueued);
        Assert.Equal(["one"], await DrainAsync());
    }

    [SkippableFact]
    public async Task Nothing_is_done_to_jobs_that_are_done_or_unknown()
    {
        await EnqueueAsync(New("one"));
        var job = await RequireClaimAsync();
        await SettleAsync(job, JobState.Succeeded);
        foreach (var id in new[] { job.Lease.Id, new JobId(Guid.CreateVersion7()) })
        {
            Assert.False(await CancelAsync(id));
            Assert.False(await Jobs.PauseAsync(id, CancellationToken.None));
            Assert.False(await Jobs.ResumeAsync(id, CancellationToken.None));
            Assert.False(await Jobs.RetryAsync(id, CancellationToken.None));
        }
    }

    private Task<bool> CancelAsync(JobId id) => Jobs.CancelAsync(id, CancellationToken.None);
}
