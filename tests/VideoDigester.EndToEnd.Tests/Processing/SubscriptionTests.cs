using VideoDigester.Testing;
using VideoDigester.Testing.Crew;

namespace VideoDigester.EndToEnd.Tests.Processing;

/// <summary>Playlists that are listed by workers, and watched.</summary>
public sealed class SubscriptionTests
{
    private const string List = "https://videos.example/list";
    private const int First = CrewSite.GoneInThousand;

    private static readonly DigestOrder[] Summary = [new DigestOrder(DigestType.Summary)];

    [SkippableFact]
    public async Task A_playlist_becomes_a_job_for_each_of_its_videos()
    {
        await using var library = await WorkerLibrary.OpenAsync(Site(0, First, First + 1));
        var id = (await library.Queue.EnqueueAsync(new PlaylistJobRequest(List) { Digests = Summary })).Id;

        await library.DrainAsync();

        Assert.Equal("3 queued of 3 listed", (await library.RequireAsync(id)).Result);
        var adds = (await library.JobsAsync()).Where(job => job.Request.Kind == JobKind.Add).ToList();
        Assert.Equal([JobState.Failed, JobState.Succeeded, JobState.Succeeded], adds.Select(job => job.State));
        Assert.All(adds, job => Assert.Equal(JobPriority.Low, job.Priority));
        Assert.Equal(2, (await library.JobsAsync()).Count(job => job is { Request.Kind: JobKind.Digest, State: JobState.Succeeded }));
        var playlist = (await library.Library.FindPlaylistAsync(new PlaylistId("fakeplaylist", "one")))!;
        Assert.Equal((2L, 0L, 1L), (playlist.Videos, playlist.Pending, playlist.Failed));

        var again = (await library.Queue.EnqueueAsync(new PlaylistJobRequest(List) { Digests = Summary })).Id;
        await library.DrainAsync();
        Assert.Equal("0 queued of 3 listed", (await library.RequireAsync(again)).Result);
    }

    [SkippableFact]
    public async Task A_subscription_takes_what_is_new_before_its_back_catalogue()
    {
        await using var library = await WorkerLibrary.OpenAsync(Site(First, First + 1, First + 2));
        var subscription = await library.Subscriptions.SubscribeAsync(new SubscriptionRequest(List) { Interval = TimeSpan.FromHours(1) });
        await library.WorkUntilAsync(async () => (await library.Subscriptions.FindAsync(subscription.Id))!.LastCheckedAt is not null);
        await library.DrainAsync();
        library.YtDlp.Play(Site(First + 9, First, First + 1, First + 2));

        Assert.True(await library.Subscriptions.CheckNowAsync(subscription.Id));
        await library.WorkUntilAsync(async () => (await library.JobsAsync()).Count(job => job.Request.Kind == JobKind.Add && job.IsFinished) == 4);

        var looked = (await library.Subscriptions.FindAsync(subscription.Id))!;
        Assert.Equal(("Playlist one", 0, null), (looked.Title, looked.Failures, looked.Error));
        Assert.InRange(looked.NextDueAt - looked.LastCheckedAt!.Value, TimeSpan.FromMinutes(53), TimeSpan.FromMinutes(67));
        var adds = (await library.JobsAsync()).Where(job => job.Request.Kind == JobKind.Add).ToList();
        Assert.Equal([JobPriority.Low, JobPriority.Low, JobPriority.Low, JobPriority.Normal], adds.Select(job => job.Priority));
        Assert.All(adds, job => Assert.Equal(subscription.Id, job.SubscriptionId));
    }

    [SkippableFact]
    public async Task Only_as_much_of_the_back_catalogue_is_taken_as_is_wanted()
    {
        await using var library = await WorkerLibrary.OpenAsync(Site(First, First + 1, First + 2));
        await library.Subscriptions.SubscribeAsync(new SubscriptionRequest(List) { Options = new PlaylistOptions { FirstEntries = 1 } });

        await library.WorkUntilAsync(async () => (await library.JobsAsync()).Count(job => job.IsFinished) >= 2);
        await library.DrainAsync();

        Assert.Equal([CrewSite.Address(First)], (await library.JobsAsync()).Where(job => job.Request.Kind == JobKind.Add).Select(job => job.Target));
    }

    [SkippableFact]
    public async Task A_video_that_somebody_adds_is_done_before_the_catalogue_ends()
    {
        await using var library = await WorkerLibrary.OpenAsync(Site([.. Enumerable.Range(First, 40)]));
        await library.Queue.EnqueueAsync(new PlaylistJobRequest(List));
        JobId? asked = null;

        await library.WorkUntilAsync(
            async () =>
            {
                var jobs = await library.JobsAsync();
                if (asked is null && jobs.Count(job => job.Request.Kind == JobKind.Add && job.IsFinished) >= 3)
                    asked = (await library.Queue.EnqueueAsync(new AddJobRequest(CrewSite.Address(First + 100)))).Id;
                return asked is { } id && (await library.RequireAsync(id)).IsFinished;
            },
            options => options.Concurrency = 1);

        Assert.Contains(await library.JobsAsync(), job => job is { State: JobState.Queued, Priority: JobPriority.Low });
    }

    [SkippableFact]
    public async Task Two_playlists_of_the_same_priority_take_turns()
    {
        const string Other = "https://videos.example/other";
        var scenario = Site([.. Enumerable.Range(First, 30)]) with { };
        scenario.Playlists![Other] = FakePlaylist.Of("two", Enumerable.Range(First + 500, 3).Select(CrewSite.Address));
        await using var library = await WorkerLibrary.OpenAsync(scenario);
        await library.Queue.EnqueueAsync([new PlaylistJobRequest(List), new PlaylistJobRequest(Other)]);

        await library.WorkUntilAsync(
            async () => (await library.Library.FindPlaylistAsync(new PlaylistId("fakeplaylist", "two"))) is { Videos: 3 }, options => options.Concurrency = 1);

        Assert.True((await library.JobsAsync()).Count(job => job is { Request.Kind: JobKind.Add, State: JobState.Queued }) > 15);
    }

    [SkippableFact]
    public async Task Subscribing_again_changes_the_settings_and_each_user_has_one_of_his_own()
    {
        await using var library = await WorkerLibrary.OpenAsync(Site(First));
        var first = await library.Subscriptions.SubscribeAsync(new SubscriptionRequest(List) { UserId = "ann", Digests = Summary });

        var again = await library.Subscriptions.SubscribeAsync(new SubscriptionRequest(List) { UserId = "ann", Interval = TimeSpan.FromDays(1), Priority = JobPriority.High });
        var other = await library.Subscriptions.SubscribeAsync(new SubscriptionRequest(List) { UserId = "bob" });
        var host = await library.Subscriptions.SubscribeAsync(new SubscriptionRequest(List));

        Assert.Equal((first.Id, TimeSpan.FromDays(1), JobPriority.High), (again.Id, again.Request.Interval, again.Request.Priority));
        Assert.Empty(again.Request.Digests);
        Assert.Equal([first.Id, other.Id, host.Id], (await library.Subscriptions.ListAsync()).Select(subscription => subscription.Id));
        Assert.Equal([other.Id], (await library.Subscriptions.ListAsync("bob")).Select(subscription => subscription.Id));
    }

    [SkippableFact]
    public async Task A_subscription_that_is_paused_is_not_looked_at_and_one_that_ends_takes_its_waiting_jobs_with_it()
    {
        await using var library = await WorkerLibrary.OpenAsync(Site(First, First + 1));
        var paused = await library.Subscriptions.SubscribeAsync(new SubscriptionRequest(List) { UserId = "ann" });
        Assert.True(await library.Subscriptions.PauseAsync(paused.Id));
        Assert.False(await library.Subscriptions.CheckNowAsync(paused.Id));
        await library.Queue.EnqueueAsync(new ReindexJobRequest());
        await library.DrainAsync();
        Assert.Null((await library.Subscriptions.FindAsync(paused.Id))!.LastCheckedAt);

        Assert.True(await library.Subscriptions.ResumeAsync(paused.Id));
        await library.Queue.PauseSiteAsync("videos.example", TimeSpan.FromHours(1));
        await library.WorkUntilAsync(async () => (await library.JobsAsync()).Any(job => job.SubscriptionId is not null));
        Assert.True(await library.Subscriptions.UnsubscribeAsync(paused.Id));

        Assert.Null(await library.Subscriptions.FindAsync(paused.Id));
        Assert.Equal(JobState.Cancelled, (await library.JobsAsync())[^1].State);
        Assert.False(await library.Subscriptions.UnsubscribeAsync(paused.Id));
    }

    [SkippableFact]
    public async Task A_look_that_fails_says_why_and_comes_again()
    {
        await using var library = await WorkerLibrary.OpenAsync(CrewSite.Scenario(0, 0, 0) with { Playlist = new FakePhase { Stderr = "ERROR: [example] This playlist does not exist\n", ExitCode = 1 } });
        var subscription = await library.Subscriptions.SubscribeAsync(new SubscriptionRequest(List));

        await library.WorkUntilAsync(async () => (await library.Subscriptions.FindAsync(subscription.Id))!.Failures > 0);

        var failed = (await library.Subscriptions.FindAsync(subscription.Id))!;
        Assert.True(failed is { Error: not null, Failures: 1, State: SubscriptionState.Active } && failed.NextDueAt > failed.LastCheckedAt);
        await library.Subscriptions.CheckNowAsync(subscription.Id);
        await library.WorkUntilAsync(async () => (await library.Subscriptions.FindAsync(subscription.Id))!.Failures == 2);

        library.YtDlp.Play(Site(First));
        await library.Subscriptions.CheckNowAsync(subscription.Id);
        await library.WorkUntilAsync(async () => (await library.Subscriptions.FindAsync(subscription.Id))! is { Failures: 0, Error: null });
        Assert.Contains(await library.JobsAsync(), job => job.Request.Kind == JobKind.Add);
    }

    [SkippableTheory]
    [InlineData("not an address", 3600)]
    [InlineData(List, 1)]
    [InlineData(List, 40_000_000)]
    public async Task What_cannot_be_watched_is_refused(string address, int seconds)
    {
        await using var library = await WorkerLibrary.OpenAsync(Site(First));

        var refused = await Assert.ThrowsAsync<VideoDigesterException>(() => library.Subscriptions.SubscribeAsync(new SubscriptionRequest(address) { Interval = TimeSpan.FromSeconds(seconds) }));

        Assert.Equal(ErrorCode.InvalidRequest, refused.Code);
        Assert.Empty(await library.Subscriptions.ListAsync());
    }

    private static FakeScenario Site(params int[] numbers) => CrewSite.Scenario(0, 0, 0) with
    {
        Playlists = new Dictionary<string, FakePlaylist> { [List] = FakePlaylist.Of("one", numbers.Select(CrewSite.Address)) },
    };
}
