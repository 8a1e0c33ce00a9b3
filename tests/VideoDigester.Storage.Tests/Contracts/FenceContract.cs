using VideoDigester.Storage.Jobs;

namespace VideoDigester.Storage.Tests.Contracts;

/// <summary>A worker whose job was taken: frozen past its lease, and awake again. Whatever it had in its hands, nothing of it is kept.</summary>
public abstract class FenceContract : QueueContract
{
    private static readonly TimeSpan LongAfter = TimeSpan.FromMinutes(3);

    [SkippableFact]
    public Task It_writes_no_video() => RefusesAsync(lease =>
        Library.Videos.SaveAsync(Sample.Full("late"), null, Held(lease), CancellationToken.None));

    [SkippableFact]
    public async Task It_brings_no_video_up_to_date()
    {
        await Library.SaveAsync(Sample.Full("known"));
        var before = await Library.RequireAsync(Sample.Id("known"));

        await RefusesAsync(lease => Library.Videos.SaveAsync(Sample.Full("known", Sample.FetchedAt.AddDays(1), variant: 1), null, Held(lease), CancellationToken.None));

        Assert.Equal(before.Metadata.Title, (await Library.RequireAsync(Sample.Id("known"))).Metadata.Title);
    }

    [SkippableFact]
    public async Task It_writes_no_transcript()
    {
        await Library.SaveAsync(Sample.Full("silent"));

        await RefusesAsync(lease => Library.Transcripts.SaveAsync(Sample.Transcript("silent"), Held(lease), CancellationToken.None));
    }

    [SkippableFact]
    public async Task It_writes_no_digest_and_takes_away_nobodys_claim_and_answers()
    {
        await Library.SaveAsync(Sample.Full("told"));
        var transcript = Sample.Transcript("told");
        await Library.SaveAsync(transcript);
        await Library.Claims.ClaimAsync(Sample.Identity("told").Hash, Guid.CreateVersion7(), TimeSpan.FromMinutes(1), CancellationToken.None);
        await Library.Parts.SaveAsync(Sample.Identity("told").Hash, "call", new DigestPart("{}", LlmFinishReason.Completed, new DigestUsage()), CancellationToken.None);

        await RefusesAsync(lease =>
            Library.Digests.SaveAsync(Sample.Digest("told", transcript, Sample.FetchedAt), Sample.Identity("told"), false, Held(lease), CancellationToken.None));
    }

    [SkippableFact]
    public Task It_writes_nothing_into_the_log() => RefusesAsync(async lease =>
    {
        await Library.Log.AppendFailureAsync(ProcessingStep.Digest, Held(lease), null, new Failure(ErrorCode.Timeout, "late"), CancellationToken.None);
        return true;
    });

    [SkippableFact]
    public async Task It_settles_nothing_whether_the_job_waits_runs_again_or_is_done()
    {
        var lost = await LoseAsync();
        await RequireUnsettledAsync(lost);
        var again = await RequireClaimAsync(Terms with { Worker = "bob" });
        await RequireUnsettledAsync(lost);
        Assert.True(await SettleAsync(again, JobState.Succeeded));
        await RequireUnsettledAsync(lost);

        Assert.Equal((JobState.Succeeded, "bob"), ((await FindAsync(lost.Lease.Id)).State, (await FindAsync(lost.Lease.Id)).Worker));
    }

    [SkippableFact]
    public async Task It_is_kept_out_while_the_job_waits_and_when_it_was_cancelled_or_done()
    {
        var lost = await LoseAsync();
        await RequireRefusalAsync(lost.Lease);
        var again = await RequireClaimAsync(Terms with { Worker = "bob" });
        Assert.Equal(IngestOutcome.Added, await SaveAsync("one", again.Lease));
        await SettleAsync(again, JobState.Succeeded);
        await RequireRefusalAsync(lost.Lease);
        await RequireRefusalAsync(again.Lease);

        await EnqueueAsync(New("another"));
        var cancelled = await RequireClaimAsync();
        await SettleAsync(cancelled, JobState.Cancelled);
        await RequireRefusalAsync(cancelled.Lease);
    }

    [SkippableFact]
    public async Task The_same_worker_that_gets_the_job_again_is_kept_out_with_what_it_did_before()
    {
        var lost = await LoseAsync();
        var again = await RequireClaimAsync();

        Assert.Equal(lost.Lease.Worker, again.Lease.Worker);
        await RequireRefusalAsync(lost.Lease);
        Assert.Equal(IngestOutcome.Added, await SaveAsync("one", again.Lease));
    }

    private Attempt Held(JobLease lease) => Library.Attempt with { Lease = lease };

    private Task<IngestOutcome> SaveAsync(string key, JobLease lease) => Library.Videos.SaveAsync(Sample.Bare(key), null, Held(lease), CancellationToken.None);

    private async Task<LeasedJob> LoseAsync()
    {
        await EnqueueAsync(New("one"));
        var lost = await RequireClaimAsync();
        await PassAsync(LongAfter);
        Assert.Equal(1, await Jobs.ReclaimAsync(mostLostLeases: 2, CancellationToken.None));
        return lost;
    }

    private async Task RefusesAsync<T>(Func<JobLease, Task<T>> write)
    {
        var lost = await LoseAsync();
        await RequireClaimAsync(Terms with { Worker = "bob" });
        var (rows, job) = (await Library.CountRowsAsync(), await FindAsync(lost.Lease.Id));

        Assert.Equal(ErrorCode.LeaseLost, (await Assert.ThrowsAsync<VideoDigesterException>(() => write(lost.Lease))).Code);

        Assert.Equal(rows, await Library.CountRowsAsync());
        Assert.Equal(job, await FindAsync(lost.Lease.Id));
    }

    private async Task RequireRefusalAsync(JobLease lease) =>
        Assert.Equal(ErrorCode.LeaseLost, (await Assert.ThrowsAsync<VideoDigesterException>(() => SaveAsync("late", lease))).Code);

    private async Task RequireUnsettledAsync(LeasedJob lost)
    {
        var (rows, job) = (await Library.CountRowsAsync(), await FindAsync(lost.Lease.Id));
        var settlement = new JobSettlement { State = JobState.Failed, Error = new Failure(ErrorCode.Removed, "late"), FollowUps = [New("follow")], Step = ProcessingStep.Metadata };

        Assert.False(await Jobs.SettleAsync(lost.Lease, settlement, CancellationToken.None));

        Assert.Equal(rows, await Library.CountRowsAsync());
        Assert.Equal(job, await FindAsync(lost.Lease.Id));
    }
}
