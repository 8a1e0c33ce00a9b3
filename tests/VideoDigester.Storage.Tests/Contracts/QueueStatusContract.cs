using VideoDigester.Storage.Jobs;

namespace VideoDigester.Storage.Tests.Contracts;

/// <summary>The queue at a glance, and jobs page by page.</summary>
public abstract class QueueStatusContract : QueueContract
{
    [SkippableFact]
    public async Task An_empty_queue_has_nothing_to_tell()
    {
        var status = await Jobs.StatusAsync(CancellationToken.None);

        Assert.Equal((0, 0, null, 0, null, 0, 0), (status.Unfinished.Count, (int)status.Failed, status.OldestQueuedAge, (int)status.FinishedLastHour, status.TimeToFinish, status.Workers.Count, status.Sites.Count));
    }

    [SkippableFact]
    public async Task Jobs_are_counted_by_kind_and_state_and_workers_by_what_they_have()
    {
        await EnqueueAsync(Enumerable.Range(0, 7).Select(at => New($"{at}")));
        await EnqueueAsync(New("d", kind: JobKind.Digest), New("later") with { NotBefore = new DateTimeOffset(2099, 1, 1, 0, 0, 0, TimeSpan.Zero) });
        await PassAsync(TimeSpan.FromMinutes(30));
        for (var at = 0; at < 3; at++)
            await RequireClaimAsync(Terms with { Worker = at == 0 ? "bob" : "ann", Kinds = [JobKind.Add] });
        await SettleAsync(await RequireClaimAsync(Terms with { Kinds = [JobKind.Add] }), JobState.Failed, new Failure(ErrorCode.Private, "no"));
        await SettleAsync(await RequireClaimAsync(Terms with { Kinds = [JobKind.Add] }), JobState.Succeeded);
        await PassAsync(TimeSpan.FromMinutes(10));

        var status = await Jobs.StatusAsync(CancellationToken.None);

        Assert.Equal(
            [new(JobKind.Add, JobState.Scheduled, 1), new(JobKind.Add, JobState.Queued, 2), new(JobKind.Add, JobState.Running, 3), new(JobKind.Digest, JobState.Queued, 1)],
            status.Unfinished);
        Assert.Equal((1, 2), (status.Failed, status.FinishedLastHour));
        Assert.InRange(status.OldestQueuedAge!.Value, TimeSpan.FromMinutes(40), TimeSpan.FromMinutes(41));
        Assert.InRange(status.TimeToFinish!.Value, TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(16));
        Assert.Equal([("ann", 2), ("bob", 1)], status.Workers.OrderBy(worker => worker.Key).Select(worker => (worker.Key, worker.Value)));
        await PassAsync(TimeSpan.FromMinutes(51));
        Assert.Equal((0, null), ((await Jobs.StatusAsync(CancellationToken.None)).FinishedLastHour, (await Jobs.StatusAsync(CancellationToken.None)).TimeToFinish));
    }

    [SkippableFact]
    public async Task What_waits_for_a_site_that_was_paused_by_hand_is_counted()
    {
        await EnqueueAsync(New("a", "youtube"), New("b", "youtube"), New("c", "vimeo.com"), New("d", kind: JobKind.Digest), New("done"));
        await SettleAsync(await RequireClaimAsync(Terms with { Kinds = [JobKind.Add] }), JobState.Succeeded);
        await SettleAsync(await RequireClaimAsync(), JobState.Scheduled, new Failure(ErrorCode.RateLimited, "no"), new SiteReport(new Failure(ErrorCode.RateLimited, "no")));
        Assert.All(await HeldAsync(), held => Assert.Equal(0, held.Held));

        await Jobs.PauseSiteAsync("youtube", duration: null, CancellationToken.None);
        Assert.Equal([(JobKind.Add, 1L), (JobKind.Digest, 0L)], await HeldAsync());
        await Jobs.PauseSiteAsync(site: null, TimeSpan.FromMinutes(1), CancellationToken.None);
        Assert.Equal([(JobKind.Add, 2L), (JobKind.Digest, 1L)], await HeldAsync());
        Assert.Null((await Jobs.StatusAsync(CancellationToken.None)).TimeToFinish);
        await PassAsync(TimeSpan.FromMinutes(2));
        await Jobs.ResumeSiteAsync("youtube", CancellationToken.None);
        Assert.All(await HeldAsync(), held => Assert.Equal(0, held.Held));
    }

    [SkippableFact]
    public async Task A_pause_without_an_end_has_none()
    {
        await Jobs.PauseSiteAsync("youtube", duration: null, CancellationToken.None);
        await Jobs.PauseSiteAsync("vimeo.com", TimeSpan.FromHours(1), CancellationToken.None);
        await EnqueueAsync(New("a", "probed.example"));
        await SettleAsync(await RequireClaimAsync(), JobState.Scheduled, new Failure(ErrorCode.RateLimited, "no"), new SiteReport(new Failure(ErrorCode.RateLimited, "no")));

        var sites = (await Jobs.StatusAsync(CancellationToken.None)).Sites;

        Assert.Equal([("probed.example", false, false), ("vimeo.com", true, true), ("youtube", true, false)], sites.Select(site => (site.Site, site.IsPaused, site.PausedUntil is not null)));
    }

    [SkippableFact]
    public async Task Jobs_are_listed_page_by_page_in_both_directions()
    {
        var ids = (await EnqueueAsync(Enumerable.Range(0, 25).Select(at => New($"{at}")))).Select(job => job.Id).ToList();

        Assert.Equal(ids, await AllAsync(new JobQuery { Descending = false, PageSize = 10 }));
        Assert.Equal(ids.AsEnumerable().Reverse(), await AllAsync(new JobQuery { PageSize = 5 }));
    }

    [SkippableFact]
    public async Task Jobs_are_found_by_state_kind_site_and_target()
    {
        await EnqueueAsync(New("a", "youtube"), New("b", "vimeo.com"), New("c", kind: JobKind.Digest), New("d", kind: JobKind.Digest));
        await Jobs.CancelAsync((await ListAsync(new JobQuery { Target = "d" }))[0].Id, CancellationToken.None);

        Assert.Equal(["a", "b", "c"], await TargetsAsync(new JobQuery { States = [JobState.Queued, JobState.Running] }));
        Assert.Equal(["d"], await TargetsAsync(new JobQuery { States = [JobState.Cancelled] }));
        Assert.Equal(["c", "d"], await TargetsAsync(new JobQuery { Kind = JobKind.Digest }));
        Assert.Equal(["b"], await TargetsAsync(new JobQuery { Site = "vimeo.com" }));
        Assert.Equal(["c", "d"], await TargetsAsync(new JobQuery { Site = "" }));
        Assert.Equal(["a"], await TargetsAsync(new JobQuery { Target = "a" }));
        Assert.Empty(await TargetsAsync(new JobQuery { SubscriptionId = SubscriptionId.Create(DateTimeOffset.UnixEpoch) }));
        Assert.Empty(await TargetsAsync(new JobQuery { Kind = JobKind.Digest, States = [JobState.Running] }));
    }

    [SkippableFact]
    public async Task Jobs_are_found_by_the_user_they_are_for()
    {
        await EnqueueAsync(New("a") with { UserId = "ann" }, New("b") with { UserId = "ben" }, New("c"), New("d") with { UserId = "ann" });

        Assert.Equal(["a", "d"], await TargetsAsync(new JobQuery { UserId = "ann" }));
        Assert.Equal(["b"], await TargetsAsync(new JobQuery { UserId = "ben", States = [JobState.Queued] }));
        Assert.Empty(await TargetsAsync(new JobQuery { UserId = "nobody" }));
    }

    [SkippableFact]
    public async Task A_job_knows_its_subscription()
    {
        var id = SubscriptionId.Create(DateTimeOffset.UnixEpoch);
        await Library.Database.WriteAsync(
            async connection =>
            {
                var row = new Rows.SubscriptionRow
                {
                    PublicId = id.Value,
                    Url = "https://example.org/feed",
                    UrlKey = "https://example.org/feed",
                    State = "active",
                    Request = "{}",
                    IntervalMs = 1000,
                    NextDueAt = Timestamp.From(DateTimeOffset.UnixEpoch),
                    AddedAt = Timestamp.From(DateTimeOffset.UnixEpoch),
                };
                await Library.Dialect.InsertAsync(connection, row, CancellationToken.None);
                return row.Id;
            },
            CancellationToken.None);
        await EnqueueAsync(New("none"), New("one") with { SubscriptionId = id }, New("gone") with { SubscriptionId = SubscriptionId.Create(DateTimeOffset.UnixEpoch) });

        Assert.Equal(["one"], await TargetsAsync(new JobQuery { SubscriptionId = id }));
        Assert.Equal(id, (await ListAsync(new JobQuery { Target = "one" }))[0].SubscriptionId);
        Assert.Equal([null, id], new[] { await RequireClaimAsync(), await RequireClaimAsync() }.Select(job => job.SubscriptionId));
        Assert.Null(await ClaimAsync());
    }

    [SkippableFact]
    public async Task What_is_no_page_is_refused()
    {
        await EnqueueAsync(New("one"), New("two"));
        var next = (await Jobs.ListAsync(new JobQuery { PageSize = 1 }, CancellationToken.None)).Next;

        foreach (var query in new[] { new JobQuery { PageSize = 0 }, new JobQuery { PageSize = 501 }, new JobQuery { After = "x" }, new JobQuery { After = next, Descending = false }, new JobQuery { States = [(JobState)99] } })
            Assert.Equal(ErrorCode.InvalidRequest, (await Assert.ThrowsAsync<VideoDigesterException>(() => Jobs.ListAsync(query, CancellationToken.None))).Code);
    }

    [SkippableFact]
    public async Task What_changed_comes_in_its_order_page_by_page()
    {
        await EnqueueAsync(Enumerable.Range(0, 12).Select(at => New($"{at}")));
        await PassAsync(TimeSpan.FromMinutes(1));
        var since = await Jobs.NowAsync(CancellationToken.None);
        var job = await RequireClaimAsync();

        Assert.Equal(["0"], (await Jobs.ChangesAsync(since, null, 10, CancellationToken.None)).Select(changed => changed.Target));
        var first = await Jobs.ChangesAsync(since.AddHours(-1), null, 10, CancellationToken.None);
        var second = await Jobs.ChangesAsync(first[^1].ChangedAt, first[^1].Id, 10, CancellationToken.None);

        Assert.Equal([.. Enumerable.Range(1, 11).Select(at => $"{at}"), "0"], first.Concat(second).Select(changed => changed.Target));
        Assert.Equal(job.Lease.Id, second[^1].Id);
    }

    private async Task<IReadOnlyList<StoredJob>> ListAsync(JobQuery query) => (await Jobs.ListAsync(query, CancellationToken.None)).Items;

    private async Task<IEnumerable<string>> TargetsAsync(JobQuery query) => (await ListAsync(query)).Select(job => job.Target).Order();

    private async Task<List<JobId>> AllAsync(JobQuery query)
    {
        var ids = new List<JobId>();
        do
        {
            var page = await Jobs.ListAsync(query, CancellationToken.None);
            ids.AddRange(page.Items.Select(job => job.Id));
            query = query with { After = page.Next };
        }
        while (query.After is not null);
        return ids;
    }

    private async Task<List<(JobKind Kind, long Held)>> HeldAsync() =>
        [.. (await Jobs.StatusAsync(CancellationToken.None)).Unfinished.Where(count => count.State == JobState.Queued).Select(count => (count.Kind, count.Held))];
}
