using VideoDigester.Testing.Crew;
using VideoDigester.Testing.PostgreSql;

namespace VideoDigester.EndToEnd.Tests.Processing;

/// <summary>Several subscriptions of one address where something comes in between: one ends, a look breaks off.</summary>
public sealed class WatcherFaultTests
{
    [SkippableFact]
    public async Task Who_ends_a_subscription_takes_nothing_from_the_others()
    {
        await using var library = await WorkerLibrary.OpenAsync(WatchedList.Site(1, 2, 3));
        var (ann, bob) = (await library.WatchAsync("ann", DigestType.Summary), await library.WatchAsync("bob", DigestType.Chapters));
        await library.WorkUntilAsync(async () => (await library.FindAsync(bob)).LastCheckedAt is not null, options => options.Kinds.Add(JobKind.Playlist));
        Assert.Equal([ann.Id], (await library.JobsAsync()).Where(job => job.Request.Kind == JobKind.Add).Select(job => job.SubscriptionId!.Value).Distinct());

        Assert.True(await library.Subscriptions.UnsubscribeAsync(ann.Id));

        Assert.Equal(3, (await library.JobsAsync()).Count(job => job is { Request.Kind: JobKind.Add, State: JobState.Cancelled }));
        Assert.True((await library.FindAsync(bob)).NextDueAt <= DateTimeOffset.UtcNow);
        await library.LookAsync(bob);
        Assert.Equal([1, 2, 3], await library.DigestedAsync(DigestType.Chapters));
        Assert.Empty(await library.DigestedAsync(DigestType.Summary));
    }

    [SkippableFact]
    public async Task A_digest_that_two_want_is_written_for_the_other_where_the_first_ends_his_subscription()
    {
        await using var library = await WorkerLibrary.OpenAsync(WatchedList.Site(1, 2));
        var (ann, bob) = (await library.WatchAsync("ann", DigestType.Summary), await library.WatchAsync("bob", DigestType.Summary));
        await library.WorkUntilAsync(
            async () => (await library.JobsAsync()).Count(job => job is { Request.Kind: JobKind.Digest }) == 2,
            options =>
            {
                options.Kinds.Add(JobKind.Playlist);
                options.Kinds.Add(JobKind.Add);
            });
        Assert.Equal(2, (await library.DigestJobsAsync("ann")).Count);

        Assert.True(await library.Subscriptions.UnsubscribeAsync(ann.Id));

        Assert.All(await library.DigestJobsAsync("ann"), job => Assert.Equal(JobState.Cancelled, job.State));
        Assert.Equal([bob.Id, bob.Id], (await library.DigestJobsAsync("bob")).Select(job => job.SubscriptionId!.Value));
        await library.DrainAsync();
        Assert.Equal([1, 2], await library.DigestedAsync(DigestType.Summary));
    }

    [SkippableTheory]
    [InlineData(null, new[] { 1, 2, 3 })]
    [InlineData(2, new[] { 1, 2 })]
    public async Task A_look_that_broke_off_is_done_again_and_nothing_is_lost(int? first, int[] wanted)
    {
        await using var library = await WorkerLibrary.OpenAsync(WatchedList.Site(1, 2, 3));
        var ann = await library.WatchAsync("ann", DigestType.Summary, first);
        await library.WorkUntilAsync(async () => (await library.FindAsync(ann)).LastCheckedAt is not null, options => options.Kinds.Add(JobKind.Playlist));

        // As after the first of its steps, where what is wanted is written down and nothing is queued.
        await library.SqlAsync("DELETE FROM processing_jobs");
        await library.SqlAsync($"UPDATE subscription_playlists SET last_entry = NULL{(first is null ? "" : ", first_entry = NULL")}");
        await library.CheckAsync(ann);
        Assert.Equal(wanted, await library.DigestedAsync(DigestType.Summary));

        // As after the second one, where all is queued, and done.
        await library.SqlAsync($"UPDATE subscription_playlists SET last_entry = NULL{(first is null ? "" : ", first_entry = NULL")}");
        await library.CheckAsync(ann);
        Assert.Equal(wanted, await library.DigestedAsync(DigestType.Summary));
        Assert.Equal(wanted.Length, library.YtDlp.Invocations.Count(call => call.Phase == "metadata"));
        Assert.Equal(["1"], await library.SqlAsync("SELECT CAST(count(*) AS TEXT) FROM subscription_playlists WHERE last_entry IS NOT NULL AND first_entry IS NOT NULL"));
    }

    [SkippableFact]
    public async Task A_look_for_one_who_has_left_serves_the_others_and_without_any_lists_nothing()
    {
        await using var library = await WorkerLibrary.OpenAsync(WatchedList.Site(1));
        var (ann, bob) = (await library.WatchAsync("ann", DigestType.Summary), await library.WatchAsync("bob", DigestType.Chapters));
        await library.Queue.PauseSiteAsync("videos.example");
        await library.WorkUntilAsync(async () => (await library.JobsAsync()).Any(job => job.SubscriptionId is not null));

        // Its worker was gone when the subscription ended: a job that runs is not cancelled.
        await library.SqlAsync("DELETE FROM subscriptions WHERE user_id = (SELECT id FROM users WHERE external_id = 'ann')");
        await library.Queue.ResumeSiteAsync("videos.example");
        await library.LookAsync(bob);

        Assert.Equal([1], await library.DigestedAsync(DigestType.Chapters));
        Assert.Empty(await library.DigestedAsync(DigestType.Summary));
        Assert.Single(await library.JobsAsync(), job => job.Target == CrewSite.Address(WatchedList.First + 1) && job.SubscriptionId == bob.Id);

        Assert.True(await library.Subscriptions.CheckNowAsync(bob.Id));
        await library.Queue.PauseSiteAsync("videos.example");
        await library.WorkUntilAsync(async () => (await library.JobsAsync()).Any(job => !job.IsFinished));
        await library.SqlAsync("DELETE FROM subscriptions");
        await library.Queue.ResumeSiteAsync("videos.example");
        await library.DrainAsync();

        Assert.Equal((JobState.Succeeded, "nobody watches it", 1), ((await library.JobsAsync())[^1].State, (await library.JobsAsync())[^1].Result, library.Listings()));
    }

    [SkippableFact]
    public async Task On_a_server_with_several_workers_all_are_served_while_others_end_theirs()
    {
        await using var library = await WorkerLibrary.OpenAsync(WatchedList.Site([.. Enumerable.Range(1, 10)]), options => options.Processing.SiteConcurrency = 8, postgreSql: await PostgreSqlServer.CreateDatabaseAsync());
        var users = Enumerable.Range(1, 8).Select(number => $"user {number}").ToList();
        DigestType[] types = [DigestType.Summary, DigestType.Chapters, DigestType.Highlights, DigestType.Detailed];
        var subscriptions = new List<Subscription>();
        foreach (var (user, at) in users.Select((user, at) => (user, at)))
            subscriptions.Add(await library.WatchAsync(user, types[at % types.Length], first: 5));
        using var stop = new CancellationTokenSource();
        var working = Task.WhenAll(library.StartWorker(stop.Token), library.StartWorker(stop.Token));

        // Each digest is wanted by two, and the first four, whose jobs write them, leave while that goes on.
        foreach (var leaving in subscriptions.Take(4))
        {
            await WorkerLibrary.UntilAsync(async () => (await library.JobsAsync()).Any(job => job is { Request.Kind: JobKind.Digest, IsFinished: true }));
            Assert.True(await library.Subscriptions.UnsubscribeAsync(leaving.Id));
        }

        await WorkerLibrary.UntilAsync(async () =>
            (await library.JobsAsync()).All(job => job.IsFinished) && (await library.Subscriptions.ListAsync()).All(left => left.LastCheckedAt is not null && left.NextDueAt > DateTimeOffset.UtcNow.AddMinutes(30)));
        await stop.CancelAsync();
        await working;

        foreach (var number in Enumerable.Range(1, 5))
        {
            var digests = await library.Digests.ListAsync(new VideoId("fake", $"v{WatchedList.First + number}"));
            Assert.Equal(types.Select(type => type.Name).Order(), digests.Select(digest => digest.Type.Name).Order());
        }

        Assert.DoesNotContain(await library.JobsAsync(), job => job.State == JobState.Failed);
    }

    [SkippableFact]
    public async Task Who_comes_while_a_look_runs_is_looked_at_once_that_is_over()
    {
        var site = WatchedList.Site([.. Enumerable.Range(1, 10)]);
        site.Playlists![WatchedList.Address] = site.Playlists[WatchedList.Address] with { LineDelayMs = 200 };
        await using var library = await WorkerLibrary.OpenAsync(site);
        var ann = await library.WatchAsync("ann", DigestType.Summary, first: 0);
        using var stop = new CancellationTokenSource();
        var working = library.StartWorker(stop.Token);
        await WorkerLibrary.UntilAsync(async () => await Task.FromResult(library.Listings() == 1));

        var bob = await library.WatchAsync("bob", DigestType.Chapters, first: 1);
        await WorkerLibrary.UntilAsync(async () => (await library.FindAsync(bob)).LastCheckedAt is not null && (await library.JobsAsync()).All(job => job.IsFinished));
        await stop.CancelAsync();
        await working;

        Assert.Equal([1], await library.DigestedAsync(DigestType.Chapters));
    }
}
