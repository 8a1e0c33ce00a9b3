using System.Runtime.CompilerServices;
using VideoDigester.Processing.Queue;
using VideoDigester.Storage.Jobs;

namespace VideoDigester.Tests.Processing;

public sealed class SeenJobTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly StoredJob Job = new()
    {
        Id = JobId.Create(Now),
        Kind = JobKind.Add,
        State = JobState.Running,
        Request = "{}",
        Target = "https://example.org/v",
        Site = "example.org",
        Priority = JobPriority.Normal,
        SubscriptionId = null,
        UserId = null,
        CreatedAt = Now,
        AvailableAt = Now,
        StartedAt = Now,
        FinishedAt = null,
        ChangedAt = Now,
        Attempts = 1,
        Failures = 0,
        Worker = "ann",
        LeaseUntil = Now,
        StopRequested = null,
        Progress = null,
        Result = null,
        Error = null,
    };

    [Fact]
    public void What_is_remembered_of_a_job_holds_none_of_its_texts() => Assert.False(RuntimeHelpers.IsReferenceOrContainsReferences<SeenJob>());

    [Fact]
    public void A_heartbeat_is_no_news_and_every_change_is()
    {
        var seen = SeenJob.Of(Job);

        Assert.Equal(seen, SeenJob.Of(Job with { LeaseUntil = Now.AddMinutes(1) }));
        Assert.NotEqual(seen, SeenJob.Of(Job with { ChangedAt = Now.AddMilliseconds(1) }));
        foreach (var sameMoment in new[] { Job with { State = JobState.Succeeded }, Job with { Attempts = 2 }, Job with { Progress = new JobProgress(1, null) }, Job with { Progress = new JobProgress(1, 2) } })
            Assert.NotEqual(seen, SeenJob.Of(sameMoment));
    }

    [Fact]
    public void Only_a_finished_job_that_is_not_looked_at_again_is_forgotten()
    {
        Assert.True(SeenJob.Of(Job with { State = JobState.Failed }).IsOver(Now.AddSeconds(1)));
        Assert.False(SeenJob.Of(Job with { State = JobState.Failed }).IsOver(Now));
        Assert.False(SeenJob.Of(Job).IsOver(Now.AddSeconds(1)));
    }
}
