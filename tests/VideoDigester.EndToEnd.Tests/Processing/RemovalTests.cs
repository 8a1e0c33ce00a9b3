using VideoDigester.Testing.Crew;

namespace VideoDigester.EndToEnd.Tests.Processing;

/// <summary>Videos that were removed from the library, and jobs that would bring them back.</summary>
public sealed class RemovalTests
{
    private static readonly VideoId Removed = new("fake", $"v{WatchedList.First}");
    private static readonly string Address = CrewSite.Address(WatchedList.First);

    [SkippableFact]
    public async Task A_look_does_not_bring_a_removed_video_back_and_who_queues_it_by_hand_does()
    {
        await using var library = await WorkerLibrary.OpenAsync(WatchedList.Site(0, 1));
        var subscription = await library.WatchAsync("ann", DigestType.Summary);
        await library.LookAsync(subscription);
        Assert.True(await library.Library.RemoveAsync(Removed));

        await library.CheckAsync(subscription);
        Assert.Null(await library.Library.FindAsync(Removed));

        var other = await library.WatchAsync("ben", DigestType.Highlights);
        await library.LookAsync(other);
        Assert.Null(await library.Library.FindAsync(Removed));
        Assert.Equal([1], await library.DigestedAsync(DigestType.Highlights));

        var id = (await library.Queue.EnqueueAsync(new AddJobRequest(Address))).Id;
        await library.DrainAsync();
        Assert.Equal("added", (await library.RequireAsync(id)).Result);
        Assert.Equal([0, 1], await library.DigestedAsync(DigestType.Summary));
        Assert.Equal([0, 1], await library.DigestedAsync(DigestType.Highlights));
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_job_that_was_queued_before_the_removal_brings_the_video_back_only_where_somebody_queued_it(bool byHand)
    {
        await using var library = await WorkerLibrary.OpenAsync(WatchedList.Site(0, 1));
        await library.Subscriptions.SubscribeAsync(new SubscriptionRequest(WatchedList.Address));
        await library.WorkUntilAsync(async () => (await library.JobsAsync()).Any(job => job.Request is PlaylistJobRequest && job.IsFinished), options => options.Kinds.Add(JobKind.Playlist));
        var waiting = (await library.JobsAsync()).Single(job => job.Target == Address);
        var own = byHand ? await library.Queue.EnqueueAsync(new AddJobRequest(Address)) : null;
        Assert.NotEqual(waiting.Id, own?.Id);
        await library.Library.AddAsync(Address);
        await library.Library.RemoveAsync(Removed);

        await library.DrainAsync();

        Assert.Equal(byHand, await library.Library.FindAsync(Removed) is not null);
        Assert.Equal(JobState.Succeeded, (await library.RequireAsync(waiting.Id)).State);
        Assert.Equal(0, (await library.Library.FindPlaylistAsync(new PlaylistId("fakeplaylist", "one")))!.Pending);
        if (!byHand)
            Assert.Equal("skipped", (await library.RequireAsync(waiting.Id)).Result);
    }

    [SkippableFact]
    public async Task A_job_of_a_subscription_that_an_earlier_release_queued_brings_nothing_back()
    {
        await using var library = await WorkerLibrary.OpenAsync(WatchedList.Site(0));
        await library.Subscriptions.SubscribeAsync(new SubscriptionRequest(WatchedList.Address));
        await library.WorkUntilAsync(async () => (await library.JobsAsync()).Any(job => job.Request is PlaylistJobRequest && job.IsFinished), options => options.Kinds.Add(JobKind.Playlist));
        await library.SqlAsync("UPDATE processing_jobs SET request = json_remove(request, '$.options.skipRemoved'), unique_key = target WHERE kind = 'add' RETURNING request");
        await library.Library.AddAsync(Address);
        await library.Library.RemoveAsync(Removed);

        await library.DrainAsync();

        Assert.Equal("skipped", (await library.JobsAsync()).Single(job => job.Target == Address).Result);
    }

    [SkippableFact]
    public async Task A_playlist_that_somebody_queues_brings_removed_videos_back_only_where_that_is_wanted()
    {
        await using var library = await WorkerLibrary.OpenAsync(WatchedList.Site(0, 1));
        await library.Library.AddAsync(Address);
        await library.Library.RemoveAsync(Removed);

        await library.Queue.EnqueueAsync(new PlaylistJobRequest(WatchedList.Address));
        await library.DrainAsync();
        Assert.Null(await library.Library.FindAsync(Removed));
        await library.Queue.EnqueueAsync(new PlaylistJobRequest(WatchedList.Address) { Options = new PlaylistOptions { Restore = true } });
        await library.DrainAsync();
        Assert.NotNull(await library.Library.FindAsync(Removed));

        var refused = await Assert.ThrowsAsync<VideoDigesterException>(
            () => library.Subscriptions.SubscribeAsync(new SubscriptionRequest(WatchedList.Address) { Options = new PlaylistOptions { Restore = true } }));
        Assert.Equal(ErrorCode.InvalidRequest, refused.Code);
    }
}
