using VideoDigester.Analytics;
using VideoDigester.Storage.Analytics;

namespace VideoDigester.Storage.Tests.Contracts;

/// <summary>How long jobs wait and run, by the queue's own doing: of the last attempt, and of nothing that was no attempt.</summary>
public abstract class QueueLatencyContract : QueueContract
{
    [SkippableFact]
    public async Task A_job_waits_until_its_last_attempt_begins_and_runs_until_that_ends()
    {
        await EnqueueAsync(New("a"));
        await PassAsync(TimeSpan.FromMinutes(10));
        var job = await RequireClaimAsync();

        Assert.InRange((await MeasureAsync())[LatencyMeasure.QueueWait].Median, TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(11));
        Assert.DoesNotContain(LatencyMeasure.JobRun, await MeasureAsync());
        await PassAsync(TimeSpan.FromMinutes(1));
        await SettleAsync(job, JobState.Failed, new Failure(ErrorCode.Network, "no way"));
        Assert.InRange((await MeasureAsync())[LatencyMeasure.JobRun].Median, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(2));
    }

    [SkippableFact]
    public async Task Jobs_that_are_to_be_tried_again_later_do_not_count_as_if_they_had_not_waited()
    {
        await EnqueueAsync(New("a"), New("b"));
        await PassAsync(TimeSpan.FromMinutes(10));
        await RequireClaimAsync();
        await SettleAsync(await RequireClaimAsync(), JobState.Scheduled, new Failure(ErrorCode.Network, "no way") { IsRetryable = true }, delay: TimeSpan.FromHours(1));

        var waits = (await MeasureAsync())[LatencyMeasure.QueueWait];
        Assert.Equal(1, waits.Count);
        Assert.InRange(waits.Median, TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(11));
    }

    [SkippableFact]
    public async Task A_job_that_is_cancelled_while_it_waits_for_its_next_attempt_did_not_run_all_the_while()
    {
        await EnqueueAsync(New("a"));
        var job = await RequireClaimAsync();
        await SettleAsync(job, JobState.Scheduled, new Failure(ErrorCode.Network, "no way") { IsRetryable = true }, delay: TimeSpan.FromHours(9));
        await PassAsync(TimeSpan.FromHours(8));

        Assert.True(await Jobs.CancelAsync(job.Lease.Id, CancellationToken.None));

        Assert.Empty(await MeasureAsync());
    }

    private async Task<Dictionary<LatencyMeasure, ProcessingLatency>> MeasureAsync() =>
        (await new LibraryAnalytics(new AnalyticsStore(Library.Database, Library.Time), new AnalyticsOptions()).GetLatenciesAsync(new AnalyticsQuery())).ToDictionary(row => row.Figures.Measure, row => row.Figures);
}
