using Microsoft.Extensions.Time.Testing;
using VideoDigester.Processing.Execution;
using VideoDigester.Storage.Jobs;

namespace VideoDigester.Tests.Processing;

public sealed class RetryPolicyTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly ProcessingOptions _options = new() { MaxFailures = 4, RetryDelay = TimeSpan.FromSeconds(10), MaxRetryDelay = TimeSpan.FromSeconds(60) };

    private RetryPolicy Policy => new(_options, new FakeTimeProvider(Now));

    [Fact]
    public void What_is_done_is_done_and_its_site_has_answered()
    {
        var settled = Policy.Settle(Job(), new JobOutcome { Result = "added" }, Now);

        Assert.Equal((JobState.Succeeded, "added", SiteReport.Answered, false), (settled.State, settled.Result, settled.Site, settled.CountsAsFailure));
    }

    [Fact]
    public void A_job_that_asked_nobody_says_nothing_of_a_site()
    {
        Assert.Null(Policy.Settle(Job(), new JobOutcome { Result = "unchanged", HasAsked = false }, Now).Site);
        Assert.Null(Policy.Settle(Job(site: ""), new JobOutcome { Result = "stored" }, Now).Site);
    }

    [Fact]
    public void A_failure_that_does_not_pass_is_final_unless_the_video_is_kept()
    {
        Assert.Equal(JobState.Failed, Policy.Settle(Job(), JobOutcome.Failed(new Failure(ErrorCode.Private, "private")), Now).State);
        Assert.Equal(JobState.Succeeded, Policy.Settle(Job(), new JobOutcome { Result = "added", Error = new Failure(ErrorCode.NoCaptions, "none") }, Now).State);
    }

    [Theory]
    [InlineData(0, 8, 12)]
    [InlineData(1, 16, 24)]
    [InlineData(2, 32, 48)]
    public void A_failure_that_passes_is_tried_again_later_and_later(int failures, double least, double most)
    {
        var settled = Policy.Settle(Job(failures), JobOutcome.Failed(new Failure(ErrorCode.Timeout, "slow")), Now);

        Assert.Equal((JobState.Scheduled, true), (settled.State, settled.CountsAsFailure));
        Assert.InRange(settled.Delay.TotalSeconds, least, most);
    }

    [Fact]
    public void It_is_given_up_after_as_many_failures_as_the_options_say()
    {
        Assert.Equal((JobState.Failed, true), StateOf(Policy.Settle(Job(failures: 3), JobOutcome.Failed(new Failure(ErrorCode.Timeout, "slow")), Now)));
        Assert.Equal((JobState.Succeeded, true), StateOf(Policy.Settle(Job(failures: 3), new JobOutcome { Result = "added", Error = new Failure(ErrorCode.Timeout, "slow") }, Now)));
    }

    [Fact]
    public void What_a_site_asks_for_counts_before_what_is_usual() =>
        Assert.Equal(TimeSpan.FromHours(7), Policy.Settle(Job(), JobOutcome.Failed(new Failure(ErrorCode.SiteUnavailable, "later") { RetryAfter = TimeSpan.FromHours(7) }), Now).Delay);

    [Theory]
    [InlineData(ErrorCode.SiteUnavailable)]
    [InlineData(ErrorCode.RateLimited)]
    [InlineData(ErrorCode.Upcoming)]
    public void Nobody_is_waited_for_longer_than_30_days(ErrorCode code)
    {
        var settled = Policy.Settle(Job(), JobOutcome.Failed(new Failure(code, "later") { RetryAfter = TimeSpan.FromSeconds(4e11) }), Now);

        Assert.True(settled.Delay <= TimeSpan.FromDays(30));
        Assert.True(settled.Site?.Refusal is null || settled.Site.Refusal.RetryAfter == TimeSpan.FromDays(30));
    }

    [Theory]
    [InlineData(ErrorCode.Private, true)]
    [InlineData(ErrorCode.ModelAnswerInvalid, true)]
    [InlineData(ErrorCode.VideoNotFound, false)]
    [InlineData(ErrorCode.SchemaTooNew, false)]
    [InlineData(ErrorCode.BudgetExceeded, false)]
    [InlineData(ErrorCode.Timeout, false)]
    [InlineData(ErrorCode.Unknown, false)]
    public void Only_what_a_site_alone_can_have_said_shows_that_it_answers(ErrorCode code, bool hasAnswered) =>
        Assert.Equal(hasAnswered ? SiteReport.Answered : null, Policy.Settle(Job(), JobOutcome.Failed(new Failure(code, "no")), Now).Site);

    [Fact]
    public void A_failure_that_does_not_pass_counts() =>
        Assert.True(Policy.Settle(Job(), JobOutcome.Failed(new Failure(ErrorCode.Private, "private")), Now).CountsAsFailure);

    [Theory]
    [InlineData(ErrorCode.RateLimited)]
    [InlineData(ErrorCode.IpBlocked)]
    [InlineData(ErrorCode.BotCheck)]
    public void A_refusal_pauses_the_site(ErrorCode code)
    {
        var settled = Policy.Settle(Job(), JobOutcome.Failed(new Failure(code, "no")), Now);

        Assert.Equal((JobState.Scheduled, true), StateOf(settled));
        Assert.Equal((code, _options.SitePause, _options.MaxSitePause), (settled.Site!.Refusal!.Code, settled.Site.FirstPause, settled.Site.LongestPause));
    }

    [Fact]
    public void Who_asks_a_site_that_refuses_everybody_is_not_blamed_and_who_alone_is_refused_is()
    {
        var probe = Policy.Settle(Job(failures: 3, siteFailures: 5), JobOutcome.Failed(new Failure(ErrorCode.BotCheck, "no")), Now);
        Assert.Equal((JobState.Scheduled, false), StateOf(probe));
        Assert.Equal(TimeSpan.Zero, probe.Delay);

        Assert.Equal((JobState.Failed, true), StateOf(Policy.Settle(Job(failures: 3), JobOutcome.Failed(new Failure(ErrorCode.BotCheck, "no")), Now)));
    }

    [Theory]
    [InlineData(ErrorCode.Upcoming)]
    [InlineData(ErrorCode.Live)]
    public void What_has_not_happened_yet_is_nobodys_failure(ErrorCode code)
    {
        Assert.Equal((JobState.Scheduled, false), StateOf(Policy.Settle(Job(failures: 3), new JobOutcome { Result = "added", Error = new Failure(code, "wait") }, Now)));
        Assert.Equal(_options.LiveCheckInterval, Policy.Settle(Job(), JobOutcome.Failed(new Failure(code, "wait")), Now).Delay);
        Assert.Equal(TimeSpan.FromDays(3), Policy.Settle(Job(), JobOutcome.Failed(new Failure(code, "wait") { RetryAfter = TimeSpan.FromDays(3) }), Now).Delay);
    }

    [Theory]
    [InlineData(ErrorCode.DatabaseBusy)]
    [InlineData(ErrorCode.DatabaseFull)]
    [InlineData(ErrorCode.DatabaseUnavailable)]
    public void The_databases_troubles_are_not_the_jobs(ErrorCode code)
    {
        var settled = Policy.Settle(Job(failures: 3), JobOutcome.Failed(new Failure(code, "trouble")), Now);

        Assert.Equal((JobState.Scheduled, false), StateOf(settled));
        Assert.Null(settled.Site);
    }

    [Fact]
    public void A_worker_without_its_tool_gives_the_job_back()
    {
        var outcome = JobOutcome.Failed(new Failure(ErrorCode.ToolMissing, "no yt-dlp"));

        Assert.True(RetryPolicy.LacksTool(outcome));
        Assert.Equal((JobState.Queued, false), StateOf(Policy.Settle(Job(), outcome, Now)));
    }

    [Theory]
    [InlineData(ErrorCode.UnknownProvider)]
    [InlineData(ErrorCode.InvalidConfiguration)]
    public void A_worker_that_cannot_ask_a_provider_gives_its_digests_back(ErrorCode code)
    {
        var outcome = JobOutcome.Failed(new Failure(code, "no key"));

        Assert.True(RetryPolicy.LacksProvider(Job(site: "llm:model"), outcome));
        Assert.Equal((JobState.Queued, false), StateOf(Policy.Settle(Job(site: "llm:model"), outcome, Now)));
        Assert.Equal((JobState.Failed, true), StateOf(Policy.Settle(Job(), outcome, Now)));
    }

    [Fact]
    public void A_budget_that_is_used_up_is_there_again_tomorrow()
    {
        var settled = Policy.Settle(Job(site: "llm:model"), JobOutcome.Failed(new Failure(ErrorCode.BudgetExceeded, "spent")), Now);

        Assert.Equal((JobState.Scheduled, true), StateOf(settled));
        Assert.InRange(settled.Delay, TimeSpan.FromHours(12), TimeSpan.FromHours(12.1));
    }

    [Fact]
    public void What_follows_follows_once_the_job_is_done()
    {
        NewJob[] follow = [new NewJob { Id = new JobId(Guid.NewGuid()), Kind = JobKind.Digest, Target = "v", UniqueKey = "k", Request = "{}", Site = "", Priority = JobPriority.Normal }];

        Assert.Same(follow, Policy.Settle(Job(), new JobOutcome { Result = "added", FollowUps = follow }, Now).FollowUps);
        Assert.Empty(Policy.Settle(Job(), new JobOutcome { Result = "added", Error = new Failure(ErrorCode.Live, "wait"), FollowUps = follow }, Now).FollowUps);
    }

    private static (JobState State, bool Counts) StateOf(JobSettlement settled) => (settled.State, settled.CountsAsFailure);

    private static LeasedJob Job(int failures = 0, int siteFailures = 0, string site = "videos.example") =>
        new(new JobLease(1, new JobId(Guid.Empty), 1, 1, "worker"), JobKind.Add, "{}", site, "target", "", failures, Now, SubscriptionId: null) { SiteFailures = siteFailures };
}
