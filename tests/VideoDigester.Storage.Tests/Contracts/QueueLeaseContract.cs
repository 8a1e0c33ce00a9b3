using VideoDigester.Storage.Jobs;

namespace VideoDigester.Storage.Tests.Contracts;

/// <summary>Leases, the fence, and jobs that are taken back.</summary>
public abstract class QueueLeaseContract : QueueContract
{
    private const int MostLostLeases = 2;
    private static readonly TimeSpan LongAfter = TimeSpan.FromMinutes(3);

    [SkippableFact]
    public async Task A_lease_that_is_renewed_goes_on_and_progress_is_seen()
    {
        await EnqueueAsync(New("one"), New("two"));
        var (one, two) = (await RequireClaimAsync(), await RequireClaimAsync());
        await PassAsync(TimeSpan.FromMinutes(1));

        var renewed = await RenewAsync(new LeaseRenewal(one.Lease, new JobProgress(3, 10)), new LeaseRenewal(two.Lease, null));

        Assert.Equal([new RenewedLease(one.Lease, IsHeld: true, StopFor: null), new RenewedLease(two.Lease, IsHeld: true, StopFor: null)], renewed);
        await PassAsync(TimeSpan.FromMinutes(1.5));
        Assert.Equal(0, await ReclaimAsync());
        Assert.Equal(new JobProgress(3, 10), (await FindAsync(one.Lease.Id)).Progress);
        await RenewAsync(new LeaseRenewal(one.Lease, new JobProgress(4, null)));
        Assert.Equal(new JobProgress(4, null), (await FindAsync(one.Lease.Id)).Progress);
        await RenewAsync(new LeaseRenewal(one.Lease, null));
        Assert.Equal(new JobProgress(4, null), (await FindAsync(one.Lease.Id)).Progress);
    }

    [SkippableFact]
    public async Task A_heartbeat_alone_is_no_change_and_progress_is()
    {
        await EnqueueAsync(New("one"));
        var job = await RequireClaimAsync();
        await PassAsync(TimeSpan.FromMinutes(1));
        var before = await FindAsync(job.Lease.Id);

        await RenewAsync(new LeaseRenewal(job.Lease, null));
        Assert.Equal(before.ChangedAt, (await FindAsync(job.Lease.Id)).ChangedAt);
        await RenewAsync(new LeaseRenewal(job.Lease, new JobProgress(0, null)));

        Assert.True((await FindAsync(job.Lease.Id)).ChangedAt > before.ChangedAt);
    }

    [SkippableFact]
    public async Task A_job_of_a_worker_that_is_not_heard_of_is_given_to_another()
    {
        await EnqueueAsync(New("one"));
        var lost = await RequireClaimAsync();
        Assert.Equal(0, await ReclaimAsync());
        await PassAsync(LongAfter);

        Assert.Equal(1, await ReclaimAsync());
        Assert.Equal(0, await ReclaimAsync());

        var again = await RequireClaimAsync(Terms with { Worker = "bob" });
        Assert.Equal((lost.Lease.Id, 2, 2L, "bob"), (again.Lease.Id, again.Lease.Attempt, again.Lease.Fence, (await FindAsync(lost.Lease.Id)).Worker));
        Assert.Equal(new RenewedLease(lost.Lease, IsHeld: false, StopFor: null), Assert.Single(await RenewAsync(new LeaseRenewal(lost.Lease, new JobProgress(1, 1)))));
        Assert.Null((await FindAsync(lost.Lease.Id)).Progress);
    }

    [SkippableFact]
    public async Task An_attempt_whose_worker_is_lost_is_in_the_log()
    {
        await EnqueueAsync(New("one", kind: JobKind.Digest), New("two"));
        var (one, two) = (await RequireClaimAsync(), await RequireClaimAsync(Terms with { Worker = "bob" }));
        await Jobs.CancelAsync(two.Lease.Id, CancellationToken.None);
        await PassAsync(LongAfter);

        await ReclaimAsync();

        var log = (await Library.Log.ListAsync(new AttemptQuery { Descending = false }, CancellationToken.None)).Items.OrderBy(row => row.Target).ToList();
        Assert.Equal(
            [("one", one.Lease.Id, 1, "ann", ProcessingStep.Digest), ("two", two.Lease.Id, 1, "bob", ProcessingStep.Metadata)],
            log.Select(row => (row.Target, row.JobId!.Value, row.Attempt, row.Worker!, row.Step)));
        Assert.All(log, row => Assert.Equal((ErrorCode.LeaseLost, true), (row.Error!.Code, row.Error.IsRetryable)));
        Assert.True(log[0].StartedAt < log[0].CompletedAt && log[0].NextAttemptAt == log[0].CompletedAt && log[1].NextAttemptAt is null);
        await ReclaimAsync();
        Assert.Equal(2, (await Library.Log.ListAsync(new AttemptQuery(), CancellationToken.None)).Items.Count);
    }

    [SkippableFact]
    public async Task A_worker_that_was_only_slow_goes_on_where_nobody_took_its_job()
    {
        await EnqueueAsync(New("one"));
        var job = await RequireClaimAsync();
        await PassAsync(LongAfter);

        Assert.True(Assert.Single(await RenewAsync(new LeaseRenewal(job.Lease, null))).IsHeld);
        Assert.Equal(0, await ReclaimAsync());
        Assert.True(await SettleAsync(job, JobState.Succeeded));
    }

    [SkippableFact]
    public async Task A_job_that_loses_too_many_workers_is_given_up()
    {
        await EnqueueAsync(New("one"));
        for (var lost = 0; lost <= MostLostLeases; lost++)
        {
            await RequireClaimAsync(Terms with { Worker = $"w{lost}" });
            await PassAsync(LongAfter);
            Assert.Equal(1, await ReclaimAsync());
        }

        var job = Assert.Single((await Jobs.ListAsync(new JobQuery(), CancellationToken.None)).Items);
        Assert.Equal((JobState.Failed, ErrorCode.LeaseLost, true), (job.State, job.Error!.Code, job.FinishedAt is not null));
        Assert.Contains("3 times; the last was w2", job.Error.Message, StringComparison.Ordinal);
        Assert.Null(await ClaimAsync());
        Assert.True(await Jobs.RetryAsync(job.Id, CancellationToken.None));
        await RequireClaimAsync();
        await PassAsync(LongAfter);
        await ReclaimAsync();
        Assert.Equal(JobState.Queued, (await FindAsync(job.Id)).State);
    }

    [SkippableFact]
    public async Task Many_jobs_are_taken_back_at_once()
    {
        await EnqueueAsync(Enumerable.Range(0, 230).Select(at => New($"{at}")));
        for (var at = 0; at < 230; at++)
            await RequireClaimAsync();
        await PassAsync(LongAfter);

        Assert.Equal(230, await ReclaimAsync());
    }

    [SkippableFact]
    public async Task What_a_worker_does_that_has_lost_its_job_is_not_kept()
    {
        await EnqueueAsync(New("one"), New("follow"));
        var lost = await RequireClaimAsync();
        await PassAsync(LongAfter);
        await ReclaimAsync();
        var again = await RequireClaimAsync(Terms with { Worker = "bob" });
        var before = await FindAsync(lost.Lease.Id);
        var rows = await Library.CountRowsAsync();

        var settled = await Jobs.SettleAsync(
            lost.Lease,
            new JobSettlement
            {
                State = JobState.Scheduled,
                Error = new Failure(ErrorCode.RateLimited, "no"),
                Site = new SiteReport(new Failure(ErrorCode.RateLimited, "no")),
                FollowUps = [New("next")],
                Step = ProcessingStep.Metadata,
            },
            CancellationToken.None);
        var saving = await Assert.ThrowsAsync<VideoDigesterException>(() =>
            Library.Videos.SaveAsync(Sample.Full("late"), null, Library.Attempt with { Lease = lost.Lease }, CancellationToken.None));

        Assert.False(settled);
        Assert.Equal(ErrorCode.LeaseLost, saving.Code);
        Assert.Equal(before, await FindAsync(lost.Lease.Id));
        Assert.Equal(rows, await Library.CountRowsAsync());
        Assert.Equal(IngestOutcome.Added, await Library.Videos.SaveAsync(Sample.Full("late"), null, Library.Attempt with { Lease = again.Lease }, CancellationToken.None));
        Assert.True(await SettleAsync(again, JobState.Succeeded));
        Assert.False(await SettleAsync(again, JobState.Succeeded));
    }

    [SkippableFact]
    public async Task A_job_that_was_to_stop_when_its_worker_was_lost_stops()
    {
        await EnqueueAsync(New("cancelled"), New("paused"));
        var (one, two) = (await RequireClaimAsync(), await RequireClaimAsync());
        await Jobs.CancelAsync(one.Lease.Id, CancellationToken.None);
        await Jobs.PauseAsync(two.Lease.Id, CancellationToken.None);
        await PassAsync(LongAfter);

        Assert.Equal(2, await ReclaimAsync());

        Assert.Equal((JobState.Cancelled, JobState.Paused), ((await FindAsync(one.Lease.Id)).State, (await FindAsync(two.Lease.Id)).State));
        Assert.NotNull((await FindAsync(one.Lease.Id)).FinishedAt);
    }

    private Task<IReadOnlyList<RenewedLease>> RenewAsync(params LeaseRenewal[] leases) => Jobs.RenewAsync(leases, Terms.Lease, CancellationToken.None);

    private Task<int> ReclaimAsync() => Jobs.ReclaimAsync(MostLostLeases, CancellationToken.None);
}
