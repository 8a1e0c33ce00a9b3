using LinqToDB;
using VideoDigester.Storage.Jobs;

namespace VideoDigester.Storage.Tests.Contracts;

/// <summary>Who gets which job when: sites, pacing, the circuit.</summary>
public abstract class QueueClaimContract : QueueContract
{
    private static readonly SiteReport Refusal = new(new Failure(ErrorCode.RateLimited, "HTTP 429")) { FirstPause = TimeSpan.FromMinutes(1), LongestPause = TimeSpan.FromMinutes(10) };

    [SkippableFact]
    public async Task A_job_is_given_out_with_all_that_its_worker_needs()
    {
        var job = New("one", "youtube", "flow");
        await EnqueueAsync(job);

        var given = await RequireClaimAsync();

        Assert.Equal((job.Id, 1, 1, "ann"), (given.Lease.Id, (int)given.Lease.Fence, given.Lease.Attempt, given.Lease.Worker));
        Assert.Equal((job.Request, "youtube", "one", "flow", 0, null), (given.Request, given.Site, given.Target, given.Flow, given.Failures, given.SubscriptionId));
        var found = await FindAsync(job.Id);
        Assert.Equal((JobState.Running, 1, "ann", found.CreatedAt), (found.State, found.Attempts, found.Worker, given.CreatedAt));
        Assert.Equal(Terms.Lease, found.LeaseUntil - found.ChangedAt);
        Assert.InRange(found.StartedAt!.Value, found.CreatedAt, found.ChangedAt);
        Assert.Null(await ClaimAsync());
    }

    [SkippableFact]
    public async Task An_empty_queue_has_nothing_to_give()
    {
        Assert.Null(await ClaimAsync());
        Assert.Null(await ClaimAsync());
        await EnqueueAsync(New("one"));
        Assert.NotNull(await ClaimAsync());
    }

    [SkippableFact]
    public async Task A_worker_gets_the_kinds_that_it_takes()
    {
        await EnqueueAsync(New("add"), New("digest", kind: JobKind.Digest), New("playlist", "youtube", kind: JobKind.Playlist));

        var order = await DrainAsync(Terms with { Kinds = [JobKind.Playlist, JobKind.Digest] });

        Assert.Equal(["digest", "playlist"], order.Order());
        Assert.Equal(["add"], await DrainAsync());
    }

    [SkippableFact]
    public async Task A_worker_leaves_the_sites_that_it_does_not_take()
    {
        await EnqueueAsync(New("a", "llm:one", priority: JobPriority.High), New("b", "llm:it's"), New("c", "llm:two"), New("d"));

        var order = await DrainAsync(Terms with { LeftSites = ["llm:one", "llm:it's"] });

        Assert.Equal(["c", "d"], order.Order());
        Assert.Equal(["a", "b"], await DrainAsync());
    }

    [SkippableFact]
    public async Task Sixteen_claimers_of_two_hosts_take_each_of_two_hundred_jobs_once()
    {
        var hosts = Enumerable.Range(0, 2).Select(_ => OpenHost()).ToList();
        await EnqueueAsync(Enumerable.Range(0, 200).Select(at => New($"{at}", site: at % 4 == 0 ? "" : $"site{at % 4}", flow: $"{at % 3}")));

        var taken = await Task.WhenAll(Enumerable.Range(0, 16).Select(at => Task.Run(async () =>
        {
            var mine = new List<string>();
            var misses = 0;
            while (misses < 3)
            {
                if (await hosts[at % 2].Jobs.ClaimAsync(Terms with { Worker = $"w{at}" }, CancellationToken.None) is { } job)
                    mine.Add(job.Target);
                else
                    misses++;
            }

            return mine;
        })));

        Assert.Equal(Enumerable.Range(0, 200).Select(at => $"{at}").Order(), taken.SelectMany(mine => mine).Order());
    }

    [SkippableFact]
    public async Task A_site_has_no_more_jobs_at_once_than_it_may()
    {
        await EnqueueAsync(Enumerable.Range(0, 10).Select(at => New($"{at}", "youtube")));
        await EnqueueAsync(New("free"));
        var terms = Terms with { SiteConcurrency = 3 };

        var running = new List<LeasedJob>();
        while (await ClaimAsync(terms) is { } job)
            running.Add(job);

        Assert.Equal((3, 1), (running.Count(job => job.Site == "youtube"), running.Count(job => job.Site.Length == 0)));
        await SettleAsync(running.First(job => job.Site == "youtube"), JobState.Succeeded);
        Assert.NotNull(await ClaimAsync(terms));
        Assert.Null(await ClaimAsync(terms));
    }

    [SkippableFact]
    public async Task A_site_keeps_its_limit_and_its_pace_under_sixteen_claimers()
    {
        var hosts = Enumerable.Range(0, 2).Select(_ => OpenHost()).ToList();
        await EnqueueAsync(Enumerable.Range(0, 60).Select(at => New($"{at}", at < 30 ? "limited" : "paced")));
        var limited = Terms with { SiteConcurrency = 3 };
        var paced = limited with { SiteInterval = TimeSpan.FromHours(1), Jitter = 0.5 };

        for (var round = 0; round < 4; round++)
        {
            var before = await RunningAsync();
            var claimed = await Task.WhenAll(Enumerable.Range(0, 16).Select(at => Task.Run(() => hosts[at % 2].Jobs.ClaimAsync((round == 0 ? limited : paced) with { Worker = $"w{at}" }, CancellationToken.None))));
            var running = await RunningAsync();

            Assert.All(running.GroupBy(job => job.Site), site => Assert.InRange(site.Count(), 1, 3));
            if (round > 0)
                Assert.All(claimed.OfType<LeasedJob>().GroupBy(job => job.Site), site => Assert.Single(site));
            foreach (var job in claimed.OfType<LeasedJob>())
                await SettleAsync(job, JobState.Succeeded);
            await PassAsync(TimeSpan.FromHours(1.6));
        }

        async Task<IReadOnlyList<StoredJob>> RunningAsync() => (await Jobs.ListAsync(new JobQuery { States = [JobState.Running] }, CancellationToken.None)).Items;
    }

    [SkippableFact]
    public async Task Two_jobs_of_a_site_begin_an_interval_apart()
    {
        await EnqueueAsync(New("one", "youtube"), New("two", "youtube"), New("free1"), New("free2"));
        var terms = Terms with { SiteInterval = TimeSpan.FromSeconds(100), Jitter = 0.5 };

        Assert.Equal(["free1", "free2", "one"], (await DrainAsync(terms)).Order());
        await PassAsync(TimeSpan.FromSeconds(99));
        Assert.Null(await ClaimAsync(terms));
        await PassAsync(TimeSpan.FromSeconds(51.5));

        Assert.Equal("two", (await RequireClaimAsync(terms)).Target);
    }

    [SkippableFact]
    public async Task A_paused_site_is_left_out_and_the_others_go_on()
    {
        await EnqueueAsync(New("y1", "youtube"), New("v1", "vimeo.com"), New("free"));
        await Jobs.PauseSiteAsync("youtube", TimeSpan.FromHours(1), CancellationToken.None);

        Assert.Equal(["free", "v1"], (await DrainAsync()).Order());
        await PassAsync(TimeSpan.FromHours(1) + TimeSpan.FromSeconds(1));

        Assert.Equal(["y1"], await DrainAsync());
    }

    [SkippableFact]
    public async Task A_paused_queue_gives_out_nothing_until_it_is_resumed()
    {
        await EnqueueAsync(New("y1", "youtube"), New("free"));
        await Jobs.PauseSiteAsync(null, null, CancellationToken.None);

        Assert.Null(await ClaimAsync());
        await PassAsync(TimeSpan.FromDays(365));
        Assert.Null(await ClaimAsync());
        Assert.True(await Jobs.ResumeSiteAsync(null, CancellationToken.None));
        Assert.False(await Jobs.ResumeSiteAsync(null, CancellationToken.None));

        Assert.Equal(2, (await DrainAsync()).Count);
    }

    [SkippableFact]
    public async Task Each_refusal_in_a_row_doubles_the_pause_up_to_the_longest()
    {
        await EnqueueAsync(New("one", "youtube"));
        foreach (var minutes in new[] { 1, 2, 4, 8, 10, 10 })
        {
            await RefuseAsync(await RequireClaimAsync());

            var (site, left) = await PausedAsync();
            Assert.Equal(("youtube", ErrorCode.RateLimited), (site.Site, site.Error!.Code));
            Assert.InRange(left, TimeSpan.FromMinutes(minutes) - TimeSpan.FromSeconds(20), TimeSpan.FromMinutes(minutes * 1.2));
            Assert.Null(await ClaimAsync());
            await PassAsync(TimeSpan.FromMinutes(13));
        }
    }

    [SkippableFact]
    public async Task What_the_site_asks_for_is_the_least()
    {
        await EnqueueAsync(New("one", "youtube"));

        await RefuseAsync(await RequireClaimAsync(), TimeSpan.FromHours(3));

        Assert.InRange((await PausedAsync()).Left, TimeSpan.FromHours(2.99), TimeSpan.FromHours(3.6));
    }

    [SkippableFact]
    public async Task Jobs_that_were_under_way_when_the_site_refused_count_once()
    {
        await EnqueueAsync(Enumerable.Range(0, 4).Select(at => New($"{at}", "youtube")));
        LeasedJob[] running = [await RequireClaimAsync(), await RequireClaimAsync(), await RequireClaimAsync(), await RequireClaimAsync()];

        await RefuseAsync(running[0]);
        await RefuseAsync(running[1]);
        Assert.Equal(1, (await PausedAsync()).Site.Failures);
        Assert.InRange((await PausedAsync()).Left, TimeSpan.FromSeconds(40), TimeSpan.FromSeconds(72));
        await RefuseAsync(running[2], TimeSpan.FromMinutes(30));
        Assert.InRange((await PausedAsync()).Left, TimeSpan.FromMinutes(29), TimeSpan.FromMinutes(30));
        await SettleAsync(running[3], JobState.Succeeded, site: SiteReport.Answered);

        Assert.Equal(1, (await PausedAsync()).Site.Failures);
        Assert.InRange((await PausedAsync()).Left, TimeSpan.FromMinutes(29), TimeSpan.FromMinutes(30));
    }

    [SkippableFact]
    public async Task After_a_pause_one_job_asks_whether_the_site_answers_and_then_all_go_on()
    {
        await EnqueueAsync(Enumerable.Range(0, 4).Select(at => New($"{at}", "youtube")));
        await RefuseAsync(await RequireClaimAsync());
        await PassAsync(TimeSpan.FromMinutes(2));

        var probe = await RequireClaimAsync();
        Assert.Null(await ClaimAsync());
        await SettleAsync(probe, JobState.Succeeded, site: SiteReport.Answered);

        Assert.Empty((await Jobs.StatusAsync(CancellationToken.None)).Sites);
        Assert.NotNull(await ClaimAsync());
        Assert.NotNull(await ClaimAsync());
    }

    [SkippableFact]
    public async Task Whoever_resumes_a_site_ends_a_pause_that_it_asked_for_itself()
    {
        await EnqueueAsync(New("one", "youtube"));
        await RefuseAsync(await RequireClaimAsync());
        await PassAsync(TimeSpan.FromSeconds(1));

        Assert.True(await Jobs.ResumeSiteAsync("youtube", CancellationToken.None));

        Assert.Empty((await Jobs.StatusAsync(CancellationToken.None)).Sites);
        Assert.NotNull(await ClaimAsync());
    }

    [SkippableFact]
    public async Task Whoever_resumes_a_site_lets_go_what_it_refused_and_nothing_else()
    {
        await EnqueueAsync(New("refused", "youtube"), New("else", "vimeo.com"), New("broken", "youtube"));
        LeasedJob[] running = [await RequireClaimAsync(), await RequireClaimAsync(), await RequireClaimAsync()];
        var (refused, other, broken) = (running.Single(job => job.Target == "refused"), running.Single(job => job.Target == "else"), running.Single(job => job.Target == "broken"));
        await SettleAsync(broken, JobState.Scheduled, new Failure(ErrorCode.Timeout, "slow"), delay: TimeSpan.FromHours(1));
        await SettleAsync(other, JobState.Scheduled, new Failure(ErrorCode.BotCheck, "no"), Refusal, TimeSpan.FromHours(1));
        await SettleAsync(refused, JobState.Scheduled, new Failure(ErrorCode.RateLimited, "no"), Refusal, TimeSpan.FromHours(1));

        await Jobs.ResumeSiteAsync(site: null, CancellationToken.None);
        Assert.Equal(JobState.Scheduled, (await StateAsync(refused)).Item1);
        await Jobs.ResumeSiteAsync("youtube", CancellationToken.None);

        Assert.Equal(
            [(JobState.Queued, refused.Target), (JobState.Scheduled, broken.Target), (JobState.Scheduled, other.Target)],
            [await StateAsync(refused), await StateAsync(broken), await StateAsync(other)]);
        Assert.Equal(refused.Lease.Id, (await ClaimAsync(Terms with { Worker = "bob" }))?.Lease.Id);
    }

    [SkippableFact]
    public async Task A_pause_by_hand_makes_none_shorter_with_which_a_site_refuses()
    {
        await EnqueueAsync(New("one", "youtube"));
        await RefuseAsync(await RequireClaimAsync(), TimeSpan.FromHours(6));

        await Jobs.PauseSiteAsync("youtube", TimeSpan.FromMinutes(1), CancellationToken.None);
        var (site, left) = await PausedAsync();
        Assert.True(site.Error is not null && left > TimeSpan.FromHours(5));

        await Jobs.PauseSiteAsync("youtube", duration: null, CancellationToken.None);
        site = Assert.Single((await Jobs.StatusAsync(CancellationToken.None)).Sites);
        Assert.Equal((true, null, null), (site.IsPaused, site.PausedUntil, site.Error));
        await Jobs.PauseSiteAsync("youtube", TimeSpan.FromMinutes(1), CancellationToken.None);
        Assert.True((await PausedAsync()).Left <= TimeSpan.FromMinutes(1));
    }

    [SkippableTheory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_job_from_long_ago_that_is_queued_again_lets_nobody_get_ahead(bool isScheduled)
    {
        var old = await EnqueueAsync(New("a0", "s", "A"));
        await SettleAsync(await RequireClaimAsync(), isScheduled ? JobState.Scheduled : JobState.Failed, new Failure(ErrorCode.Removed, "gone"), delay: TimeSpan.FromMinutes(1));
        await EnqueueAsync(Enumerable.Range(1, 30).Select(at => New($"a{at}", "s", "A")));
        await DrainAsync(most: 20);
        await EnqueueAsync(Enumerable.Range(0, 3).Select(at => New($"c{at}", "s", "C")));

        await PassAsync(TimeSpan.FromMinutes(2));
        await Jobs.PauseSiteAsync("s", TimeSpan.FromMinutes(1), CancellationToken.None);
        Assert.Null(await ClaimAsync());
        Assert.True(isScheduled || await Jobs.RetryAsync(old.Id, CancellationToken.None));
        await EnqueueAsync(Enumerable.Range(0, 9).Select(at => New($"b{at}", "s", "B")));
        await Jobs.ResumeSiteAsync("s", CancellationToken.None);

        var order = await DrainAsync(most: 9);
        Assert.Contains("a0", order);
        Assert.InRange(order.Count(target => target[0] == 'b'), 2, 4);
    }

    [SkippableFact]
    public async Task A_job_that_nobody_takes_does_not_hold_the_service_back()
    {
        await EnqueueAsync(New("stuck", "s", "A", kind: JobKind.Reindex));
        await EnqueueAsync(Enumerable.Range(0, 30).Select(at => New($"a{at}", "s", "A")));
        var adds = Terms with { Kinds = [JobKind.Add] };
        await DrainAsync(adds, most: 20);
        await RequireClaimAsync(adds);

        await EnqueueAsync(Enumerable.Range(0, 9).Select(at => New($"b{at}", "s", "B")));

        Assert.InRange((await DrainAsync(adds, most: 8)).Count(target => target[0] == 'b'), 3, 5);
    }

    [SkippableFact]
    public async Task Jobs_of_kinds_that_a_newer_release_knows_are_left_to_that()
    {
        await EnqueueAsync(New("new"), New("lost"), New("known"));
        var lost = await RequireClaimAsync();
        await Library.Database.WriteAsync(connection => connection.Jobs.Where(job => job.Target != "known").Set(job => job.Kind, "future").UpdateAsync(), CancellationToken.None);
        await PassAsync(TimeSpan.FromMinutes(5));

        Assert.Equal(1, await Jobs.ReclaimAsync(3, CancellationToken.None));
        Assert.Equal(["known"], await DrainAsync());
        Assert.Empty((await Jobs.StatusAsync(CancellationToken.None)).Unfinished);
        Assert.Equal(ErrorCode.LeaseLost, (await Library.Log.ListAsync(new AttemptQuery { JobId = lost.Lease.Id }, CancellationToken.None)).Items.Single().Error!.Code);
    }

    [SkippableFact]
    public async Task Who_has_a_job_knows_its_priority_as_it_is_now()
    {
        await EnqueueAsync(New("one", priority: JobPriority.Low));
        await EnqueueAsync(New("one", priority: JobPriority.High));

        Assert.Equal(JobPriority.High, (await RequireClaimAsync()).Priority);
    }

    [SkippableFact]
    public async Task A_moment_that_is_past_is_no_waiting()
    {
        await EnqueueAsync(New("one") with { NotBefore = new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero) }, New("two") with { NotBefore = DateTimeOffset.MinValue });

        Assert.True((await Jobs.StatusAsync(CancellationToken.None)).OldestQueuedAge < TimeSpan.FromMinutes(1));
        Assert.True((await RequireClaimAsync()).Waited < TimeSpan.FromMinutes(1));
    }

    [SkippableFact]
    public async Task Messages_are_kept_to_a_length()
    {
        await EnqueueAsync(New("one"));
        var job = await RequireClaimAsync();
        await SettleAsync(job, JobState.Failed, new Failure(ErrorCode.Unknown, new string('x', 3_000_000)));

        Assert.Equal(4001, (await FindAsync(job.Lease.Id)).Error!.Message.Length);
    }

    [SkippableFact]
    public async Task Many_sites_come_in_one_call()
    {
        var jobs = Enumerable.Range(0, 2000).Select(at => New($"{at}", $"site{at}.example", at % 2 == 0 ? "A" : "B")).ToList();

        Assert.All(await EnqueueAsync(jobs), job => Assert.True(job.IsNew));
        Assert.All(await EnqueueAsync(jobs.Select(job => job with { Id = new JobId(Guid.CreateVersion7()) })), job => Assert.False(job.IsNew));
    }

    [SkippableFact]
    public async Task Work_that_was_queued_since_somebody_looked_wakes_him_at_once()
    {
        var seen = Jobs.Signals;
        await EnqueueAsync(New("one"));

        await Jobs.WaitForWorkAsync(seen, Timeout.InfiniteTimeSpan, CancellationToken.None);

        var waiting = Jobs.WaitForWorkAsync(Jobs.Signals, Timeout.InfiniteTimeSpan, CancellationToken.None);
        Assert.False(waiting.IsCompleted);
        await EnqueueAsync(New("two"));
        await waiting;
    }

    private async Task<(JobState, string)> StateAsync(LeasedJob job)
    {
        var found = await FindAsync(job.Lease.Id);
        return (found.State, found.Target);
    }

    private async Task RefuseAsync(LeasedJob job, TimeSpan? retryAfter = null)
    {
        await SettleAsync(job, JobState.Scheduled, Refusal.Refusal, Refusal with { Refusal = Refusal.Refusal! with { RetryAfter = retryAfter } });
    }

    private async Task<(SiteStatus Site, TimeSpan Left)> PausedAsync()
    {
        var site = Assert.Single((await Jobs.StatusAsync(CancellationToken.None)).Sites);
        return (site, site.PausedUntil!.Value - await Jobs.NowAsync(CancellationToken.None));
    }
}
