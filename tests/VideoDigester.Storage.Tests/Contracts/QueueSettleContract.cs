using VideoDigester.Storage.Jobs;

namespace VideoDigester.Storage.Tests.Contracts;

/// <summary>How attempts end.</summary>
public abstract class QueueSettleContract : QueueContract
{
    private static readonly Failure Refused = new(ErrorCode.Network, "no\0 way") { IsRetryable = true };

    [SkippableFact]
    public async Task A_job_that_succeeds_keeps_its_result_and_what_it_could_not_get()
    {
        var job = await BeginAsync();
        await Jobs.RenewAsync([new LeaseRenewal(job.Lease, new JobProgress(1, 2))], Terms.Lease, CancellationToken.None);

        Assert.True(await SettleAsync(job, new JobSettlement { State = JobState.Succeeded, Result = "added", Error = new Failure(ErrorCode.NoCaptions, "none") }));

        var found = await FindAsync(job.Lease.Id);
        Assert.Equal((JobState.Succeeded, "added", ErrorCode.NoCaptions, 1, 0), (found.State, found.Result, found.Error!.Code, found.Attempts, found.Failures));
        Assert.Equal((found.ChangedAt, null, null, "ann"), (found.FinishedAt!.Value, found.LeaseUntil, found.Progress, found.Worker));
        Assert.Null(await ClaimAsync());
    }

    [SkippableFact]
    public async Task A_job_that_failed_for_now_is_tried_again_at_its_time()
    {
        var job = await BeginAsync();

        await SettleAsync(job, new JobSettlement { State = JobState.Scheduled, Error = Refused, Delay = TimeSpan.FromMinutes(10), CountsAsFailure = true });

        var found = await FindAsync(job.Lease.Id);
        Assert.Equal((JobState.Scheduled, 1, 1, Refused with { Message = "no way" }), (found.State, found.Attempts, found.Failures, found.Error));
        Assert.Equal(TimeSpan.FromMinutes(10), found.AvailableAt - found.ChangedAt);
        Assert.Null(found.FinishedAt);
        await PassAsync(TimeSpan.FromMinutes(9.9));
        Assert.Null(await ClaimAsync());
        await PassAsync(TimeSpan.FromMinutes(0.2));
        var again = await RequireClaimAsync();
        Assert.Equal((2, 1), (again.Lease.Attempt, again.Failures));
    }

    [SkippableFact]
    public async Task A_job_that_waits_for_its_site_has_not_failed()
    {
        var job = await BeginAsync();

        await SettleAsync(job, new JobSettlement { State = JobState.Scheduled, Error = new Failure(ErrorCode.Upcoming, "not yet"), Delay = TimeSpan.FromHours(1) });

        Assert.Equal(0, (await FindAsync(job.Lease.Id)).Failures);
    }

    [SkippableFact]
    public async Task A_job_that_is_given_back_untouched_is_as_it_was()
    {
        var job = await BeginAsync();
        await SettleAsync(job, new JobSettlement { State = JobState.Scheduled, Error = Refused, CountsAsFailure = true });
        var again = await RequireClaimAsync();

        await SettleAsync(again, new JobSettlement { State = JobState.Queued });

        var found = await FindAsync(job.Lease.Id);
        Assert.Equal((JobState.Queued, 1, 1, ErrorCode.Network), (found.State, found.Attempts, found.Failures, found.Error!.Code));
        Assert.Equal(3, (await RequireClaimAsync()).Lease.Fence);
    }

    [SkippableFact]
    public async Task A_job_that_is_given_back_says_what_its_worker_lacked_until_it_is_done()
    {
        var job = await BeginAsync();

        await SettleAsync(job, new JobSettlement { State = JobState.Queued, Error = new Failure(ErrorCode.ToolMissing, "no program") });

        var found = await FindAsync(job.Lease.Id);
        Assert.Equal((JobState.Queued, 0, 0, new Failure(ErrorCode.ToolMissing, "no program")), (found.State, found.Attempts, found.Failures, found.Error));
        await SettleAsync(await RequireClaimAsync(), new JobSettlement { State = JobState.Succeeded, Result = "added" });
        Assert.Null((await FindAsync(job.Lease.Id)).Error);
    }

    [SkippableFact]
    public async Task What_was_tried_at_somebodys_job_is_listed_for_him_and_nobody_else()
    {
        await EnqueueAsync(New("hers") with { UserId = "ann" }, New("his") with { UserId = "ben" }, New("nobody's"));
        while (await ClaimAsync() is { } job)
            await SettleAsync(job, new JobSettlement { State = JobState.Failed, Error = Refused, Step = ProcessingStep.Metadata, StartedAt = Library.Time.GetUtcNow() });
        await Library.Log.AppendFailureAsync(ProcessingStep.Digest, Library.Attempt with { UserId = "ann", Target = "own" }, Sample.Id("video"), Refused, CancellationToken.None);

        var query = new AttemptQuery { UserId = "ann", PageSize = 1, HasFailed = true };
        var first = await Library.Log.ListAsync(query, CancellationToken.None);
        var second = await Library.Log.ListAsync(query with { After = first.Next }, CancellationToken.None);

        Assert.Equal(("own", "hers", null), (Assert.Single(first.Items).Target, Assert.Single(second.Items).Target, second.Next));
    }

    [SkippableFact]
    public async Task A_job_fails_with_its_reason()
    {
        var job = await BeginAsync();
        await Assert.ThrowsAsync<ArgumentException>(() => SettleAsync(job, new JobSettlement { State = JobState.Failed }));

        await SettleAsync(job, new JobSettlement { State = JobState.Failed, Error = new Failure(ErrorCode.Private, "private"), CountsAsFailure = true });

        var found = await FindAsync(job.Lease.Id);
        Assert.Equal((JobState.Failed, ErrorCode.Private, false, 1), (found.State, found.Error!.Code, found.Error.IsRetryable, found.Failures));
        Assert.NotNull(found.FinishedAt);
    }

    [SkippableFact]
    public async Task What_follows_from_a_job_is_queued_with_its_end()
    {
        await EnqueueAsync(New("known", kind: JobKind.Digest));
        var job = await BeginAsync();

        await SettleAsync(job, new JobSettlement { State = JobState.Succeeded, FollowUps = [New("known", kind: JobKind.Digest), New("next", "llm:openai", kind: JobKind.Digest)] });

        Assert.Equal(["known", "next"], (await DrainAsync()).Order());
    }

    [SkippableFact]
    public async Task Jobs_that_follow_may_be_jobs_that_others_queue_and_settle_at_the_same_time()
    {
        var hosts = Enumerable.Range(0, 2).Select(_ => OpenHost()).ToList();
        await EnqueueAsync(Enumerable.Range(0, 80).Select(at => New($"{at}")));

        await Task.WhenAll(Enumerable.Range(0, 8).Select(at => Task.Run(async () =>
        {
            var jobs = hosts[at % 2].Jobs;
            var random = new Random(at);
            while (await jobs.ClaimAsync(Terms with { Worker = $"w{at}" }, CancellationToken.None) is { } job)
                await jobs.SettleAsync(
                    job.Lease,
                    new JobSettlement { State = JobState.Succeeded, FollowUps = job.Target.StartsWith('d') ? [] : [.. Enumerable.Range(0, 3).Select(_ => New($"d{random.Next(20)}", kind: JobKind.Digest))] },
                    CancellationToken.None);
        })));

        var unfinished = (await Jobs.StatusAsync(CancellationToken.None)).Unfinished;
        Assert.Empty(unfinished);
    }

    [SkippableFact]
    public async Task The_log_says_when_an_attempt_is_made_again()
    {
        var job = await BeginAsync();
        await Library.Log.AppendFailureAsync(ProcessingStep.Transcript, Library.Attempt with { Lease = job.Lease }, Sample.Id("video"), Refused, CancellationToken.None);

        await SettleAsync(job, new JobSettlement { State = JobState.Scheduled, Error = Refused, Delay = TimeSpan.FromMinutes(10), Step = ProcessingStep.Metadata });

        var attempt = Assert.Single(await LogAsync());
        Assert.Equal((ProcessingStep.Transcript, job.Lease.Id, 1, "ann"), (attempt.Step, attempt.JobId, attempt.Attempt, attempt.Worker));
        Assert.Equal((await FindAsync(job.Lease.Id)).AvailableAt, attempt.NextAttemptAt);
    }

    [SkippableFact]
    public async Task An_attempt_that_failed_before_it_could_write_has_its_row_in_the_log()
    {
        var job = await BeginAsync();
        var began = Library.Time.GetUtcNow().AddSeconds(-5);

        await SettleAsync(job, new JobSettlement { State = JobState.Scheduled, Error = Refused, Delay = TimeSpan.FromMinutes(10), Step = ProcessingStep.Metadata, StartedAt = began });

        var attempt = Assert.Single(await LogAsync());
        Assert.Equal((ProcessingStep.Metadata, "failed", "one", began, ErrorCode.Network), (attempt.Step, attempt.Outcome, attempt.Target, attempt.StartedAt, attempt.Error!.Code));
        Assert.NotNull(attempt.NextAttemptAt);
        await PassAsync(TimeSpan.FromMinutes(11));
        await SettleAsync(await RequireClaimAsync(), new JobSettlement { State = JobState.Failed, Error = Refused, Step = ProcessingStep.Metadata, StartedAt = began });
        var log = await LogAsync();
        Assert.Equal([(1, true), (2, false)], log.Select(row => (row.Attempt, row.NextAttemptAt is not null)));
    }

    private async Task<LeasedJob> BeginAsync()
    {
        await EnqueueAsync(New("one", priority: JobPriority.High));
        return await RequireClaimAsync();
    }

    private Task<bool> SettleAsync(LeasedJob job, JobSettlement settlement) => Jobs.SettleAsync(job.Lease, settlement, CancellationToken.None);

    private async Task<IReadOnlyList<ProcessingAttempt>> LogAsync() => (await Library.Log.ListAsync(new AttemptQuery { Descending = false }, CancellationToken.None)).Items;
}
