using VideoDigester.Processing.Workers;
using VideoDigester.Storage.Jobs;

namespace VideoDigester.Tests.Processing.Workers;

public sealed class RunningJobTests
{
    [Fact]
    public void The_first_reason_to_stop_counts()
    {
        using var job = Begin();

        job.Stop(StopReason.Requested, JobState.Paused);
        job.Stop(StopReason.LeaseLost);

        Assert.Equal((StopReason.Requested, JobState.Paused), (job.Reason, job.StopFor));
        Assert.True(job.Stopping.IsCancellationRequested);
    }

    // The heart of a worker looks at the jobs that it had when the beat began: one may be over since.
    [Fact]
    public void One_that_is_over_can_be_stopped_and_nothing_happens()
    {
        var job = Begin();
        job.Dispose();

        job.Stop(StopReason.LeaseLost);
    }

    [Fact]
    public void Who_breaks_when_the_work_is_stopped_does_not_break_who_stops_it()
    {
        using var job = Begin();
        using var hearing = job.Stopping.Register(() => throw new InvalidOperationException("A plug-in that breaks."));

        job.Stop(StopReason.LeaseLost);

        Assert.Equal(StopReason.LeaseLost, job.Reason);
    }

    private static RunningJob Begin() => new(
        new LeasedJob(new JobLease(1, new JobId(Guid.CreateVersion7()), 1, 1, "ann"), JobKind.Add, "{}", "", "one", "", 0, default, null), TimeProvider.System);
}
