using VideoDigester.Storage.Jobs;

namespace VideoDigester.Storage.Tests.Contracts;

/// <summary>Unique work, priorities and turns.</summary>
public abstract class QueueEnqueueContract : QueueContract
{
    [SkippableFact]
    public async Task A_job_is_kept_as_it_was_queued()
    {
        var at = new DateTimeOffset(2099, 1, 2, 3, 4, 5, 678, TimeSpan.Zero);
        var job = New("one", "example.org", "flow", JobPriority.Low, JobKind.Playlist) with { NotBefore = at, UserId = "ann@example.org", Target = "what\0 ü 橋" };

        var queued = await EnqueueAsync(job);

        Assert.Equal(new EnqueuedJob(job.Id, IsNew: true), queued);
        var found = await FindAsync(job.Id);
        Assert.Equal(
            (JobKind.Playlist, JobState.Scheduled, job.Request, "what ü 橋", "example.org", JobPriority.Low, "ann@example.org", at),
            (found.Kind, found.State, found.Request, found.Target, found.Site, found.Priority, found.UserId, found.AvailableAt));
        Assert.Equal((0, 0, null, null, null), (found.Attempts, found.Failures, found.StartedAt, found.FinishedAt, found.Error));
        Assert.Equal(found.CreatedAt, found.ChangedAt);
    }

    [SkippableFact]
    public async Task The_same_work_is_queued_once_until_it_is_done()
    {
        var first = New("one");
        await EnqueueAsync(first);

        Assert.Equal(new EnqueuedJob(first.Id, IsNew: false), await EnqueueAsync(New("one")));
        var job = await RequireClaimAsync();
        Assert.Equal(new EnqueuedJob(first.Id, IsNew: false), await EnqueueAsync(New("one")));
        await SettleAsync(job, JobState.Succeeded);

        Assert.True((await EnqueueAsync(New("one"))).IsNew);
    }

    [SkippableFact]
    public async Task The_same_work_twice_in_one_call_is_one_job_with_the_higher_priority()
    {
        NewJob[] jobs = [New("one", priority: JobPriority.Low) with { NotBefore = new DateTimeOffset(2099, 1, 1, 0, 0, 0, TimeSpan.Zero) }, New("two"), New("one", priority: JobPriority.High)];

        var queued = await EnqueueAsync(jobs);

        Assert.Equal([new(jobs[0].Id, IsNew: true), new(jobs[1].Id, IsNew: true), new(jobs[0].Id, IsNew: false)], queued);
        var found = await FindAsync(jobs[0].Id);
        Assert.Equal((JobPriority.High, JobState.Queued), (found.Priority, found.State));
    }

    [SkippableFact]
    public async Task Asking_again_raises_the_priority_and_never_lowers_it()
    {
        var job = New("one");
        await EnqueueAsync(New("other"), job);

        await EnqueueAsync(New("one", priority: JobPriority.Low));
        Assert.Equal(JobPriority.Normal, (await FindAsync(job.Id)).Priority);
        await EnqueueAsync(New("one", priority: JobPriority.High));

        Assert.Equal(JobPriority.High, (await FindAsync(job.Id)).Priority);
        Assert.Equal(["one", "other"], await DrainAsync());
    }

    [SkippableFact]
    public async Task A_job_for_later_comes_as_early_as_somebody_wants_it()
    {
        var later = new DateTimeOffset(2099, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var job = New("one") with { NotBefore = later };
        await EnqueueAsync(job);

        await EnqueueAsync(New("one") with { NotBefore = later.AddDays(1) });
        Assert.Equal(later, (await FindAsync(job.Id)).AvailableAt);
        await EnqueueAsync(New("one") with { NotBefore = later.AddDays(-1) });
        Assert.Equal((JobState.Scheduled, later.AddDays(-1)), ((await FindAsync(job.Id)).State, (await FindAsync(job.Id)).AvailableAt));
        Assert.Null(await ClaimAsync());
        await EnqueueAsync(New("one"));

        Assert.Equal(JobState.Queued, (await FindAsync(job.Id)).State);
        Assert.NotNull(await ClaimAsync());
    }

    [SkippableFact]
    public async Task A_job_that_waits_to_be_tried_again_goes_on_waiting()
    {
        var job = New("one");
        await EnqueueAsync(job);
        await SettleAsync(await RequireClaimAsync(), JobState.Scheduled, new Failure(ErrorCode.Network, "no"), delay: TimeSpan.FromHours(1));

        Assert.False((await EnqueueAsync(New("one", priority: JobPriority.High))).IsNew);

        Assert.Equal((JobState.Scheduled, JobPriority.High), ((await FindAsync(job.Id)).State, (await FindAsync(job.Id)).Priority));
    }

    [SkippableFact]
    public async Task Of_hosts_that_queue_the_same_work_at_once_one_adds_each_job()
    {
        var hosts = Enumerable.Range(0, 2).Select(_ => OpenHost()).ToList();

        var queued = await Task.WhenAll(Enumerable.Range(0, 8).Select(at => Task.Run(async () =>
        {
            var random = new Random(at);
            var found = new List<(string Key, EnqueuedJob Job)>();
            for (var round = 0; round < 5; round++)
            {
                var jobs = Enumerable.Range(0, 20).Select(_ => New("job" + random.Next(25), kind: random.Next(2) == 0 ? JobKind.Add : JobKind.Digest, priority: (JobPriority)random.Next(-1, 2))).ToList();
                var answers = await hosts[at % 2].Jobs.EnqueueAsync(jobs, CancellationToken.None);
                found.AddRange(jobs.Zip(answers, (job, answer) => (job.UniqueKey, answer)));
            }

            return found;
        })));

        Assert.All(queued.SelectMany(found => found).GroupBy(found => found.Key), same =>
        {
            Assert.Single(same.Select(found => found.Job.Id).Distinct());
            Assert.Single(same, found => found.Job.IsNew);
        });
    }

    [SkippableFact]
    public async Task Jobs_of_one_flow_come_in_their_order_and_are_listed_in_it()
    {
        var jobs = Enumerable.Range(0, 30).Select(at => New($"{(at * 7) % 30}")).ToList();

        await EnqueueAsync(jobs);

        var listed = await Jobs.ListAsync(new JobQuery { Descending = false }, CancellationToken.None);
        Assert.Equal(jobs.Select(job => job.Id), listed.Items.Select(job => job.Id));
        Assert.Equal(jobs.Select(job => job.Target), await DrainAsync());
    }

    [SkippableFact]
    public async Task Flows_take_turns_from_the_moment_they_come()
    {
        await EnqueueAsync(Enumerable.Range(0, 100).Select(at => New($"a{at}", "youtube", "a")));
        Assert.Equal(Enumerable.Range(0, 20).Select(at => $"a{at}"), await DrainAsync(most: 20));

        await EnqueueAsync(Enumerable.Range(0, 5).Select(at => New($"b{at}", "youtube", "b")));

        var order = await DrainAsync(most: 12);
        Assert.Equal(Enumerable.Range(0, 5).Select(at => $"b{at}"), order.Where(target => target[0] == 'b').Take(5));
        Assert.True(order.IndexOf("b4") <= 11, string.Join(' ', order));
        Assert.True(order.IndexOf("b0") <= 2, string.Join(' ', order));
    }

    [SkippableFact]
    public async Task A_flow_that_comes_later_is_not_ahead_of_those_that_are_under_way()
    {
        await EnqueueAsync(Enumerable.Range(0, 60).Select(at => New($"a{at}", "youtube", "a")));
        await DrainAsync(most: 30);
        await EnqueueAsync(Enumerable.Range(0, 60).Select(at => New($"b{at}", "youtube", "b")));

        var order = await DrainAsync(most: 40);

        Assert.InRange(order.Count(target => target[0] == 'a'), 19, 21);
    }

    [SkippableFact]
    public async Task A_site_that_stands_still_does_not_let_new_flows_of_others_go_ahead()
    {
        await EnqueueAsync(Enumerable.Range(0, 5).Select(at => New($"p{at}", "paused.example", "p")));
        await EnqueueAsync(Enumerable.Range(0, 60).Select(at => New($"a{at}", "youtube", "a")));
        await Jobs.PauseSiteAsync("paused.example", null, CancellationToken.None);
        await DrainAsync(most: 30);

        await EnqueueAsync(Enumerable.Range(0, 30).Select(at => New($"b{at}", "youtube", "b")));
        await EnqueueAsync(Enumerable.Range(0, 30).Select(at => New($"c{at}", "vimeo.com", "c")));

        var order = await DrainAsync(most: 30);
        Assert.All("abc", flow => Assert.InRange(order.Count(target => target[0] == flow), 9, 11));
    }

    [SkippableFact]
    public async Task A_back_catalogue_of_low_priority_does_not_hold_back_the_same_flows_new_video()
    {
        await EnqueueAsync(Enumerable.Range(0, 50).Select(at => New($"old{at}", "youtube", "channel", JobPriority.Low)));
        await EnqueueAsync(Enumerable.Range(0, 10).Select(at => New($"other{at}", "youtube", "other")));

        await EnqueueAsync(New("today", "youtube", "channel"));

        Assert.InRange((await DrainAsync(most: 10)).IndexOf("today"), 0, 2);
    }

    [SkippableFact]
    public async Task Higher_priorities_come_first()
    {
        await EnqueueAsync(New("low", priority: JobPriority.Low), New("normal"), New("high", "youtube", priority: JobPriority.High), New("normal2", "youtube"));

        var order = await DrainAsync();

        Assert.Equal(["high", "low"], [order[0], order[^1]]);
    }

    [SkippableFact]
    public async Task Long_names_of_work_and_flows_fit_the_indexes()
    {
        var longest = string.Concat(Enumerable.Repeat("https://example.org/ü", 400));

        var first = await EnqueueAsync(New(longest, flow: longest));

        Assert.True(first.IsNew);
        Assert.Equal(first with { IsNew = false }, await EnqueueAsync(New(longest, flow: longest)));
    }

    [SkippableFact]
    public async Task Nothing_to_queue_is_no_error() => Assert.Empty(await EnqueueAsync());
}
