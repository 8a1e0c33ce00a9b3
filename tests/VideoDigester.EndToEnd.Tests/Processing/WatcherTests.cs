using Microsoft.Extensions.DependencyInjection;
using VideoDigester.Testing;
using VideoDigester.Testing.Crew;
using VideoDigester.Testing.Llm;

namespace VideoDigester.EndToEnd.Tests.Processing;

/// <summary>Several subscriptions of one address: one look serves them all, and each gets what it wants.</summary>
public sealed class WatcherTests
{
    [SkippableFact]
    public async Task Two_users_get_their_own_digests_from_one_listing()
    {
        await using var library = await WorkerLibrary.OpenAsync(WatchedList.Site(1, 2, 3));
        var ann = await library.WatchAsync("ann", DigestType.Summary);
        var bob = await library.WatchAsync("bob", DigestType.Chapters, priority: JobPriority.High);

        await library.LookAsync(ann, bob);

        Assert.Equal((1, 3), (library.Listings(), library.YtDlp.Invocations.Count(call => call.Phase == "metadata")));
        Assert.Equal([1, 2, 3], await library.DigestedAsync(DigestType.Summary));
        Assert.Equal([1, 2, 3], await library.DigestedAsync(DigestType.Chapters));
        Assert.Equal([(ann.Id, 3)], (await library.DigestJobsAsync("ann")).GroupBy(job => job.SubscriptionId!.Value).Select(jobs => (jobs.Key, jobs.Count())));
        Assert.Equal([(bob.Id, 3)], (await library.DigestJobsAsync("bob")).GroupBy(job => job.SubscriptionId!.Value).Select(jobs => (jobs.Key, jobs.Count())));
        Assert.All(await library.JobsAsync(), job => Assert.Equal(job.Request.Kind == JobKind.Playlist ? job.Priority : JobPriority.Low, job.Priority));

        library.YtDlp.Play(WatchedList.Site(9, 1, 2, 3));
        await library.CheckAsync(ann);

        Assert.Equal([1, 2, 3, 9], await library.DigestedAsync(DigestType.Summary));
        Assert.Equal([1, 2, 3, 9], await library.DigestedAsync(DigestType.Chapters));
        Assert.Equal(JobPriority.High, (await library.JobsAsync()).Single(job => job.Target == CrewSite.Address(WatchedList.First + 9)).Priority);
    }

    [SkippableFact]
    public async Task Each_pays_for_his_own_digests()
    {
        await using var library = await WorkerLibrary.OpenAsync(
            WatchedList.Site(1), options => (options.Digests.Budget.MaxTokensPerUserPerDay, options.Digests.DefaultProvider) = (10_000_000, "model"), builder => builder.AddLlmProvider("model", _ => ScriptedProvider.Honest));
        var ann = await library.WatchAsync("ann", DigestType.Summary);
        var bob = await library.WatchAsync("bob", DigestType.Chapters);

        await library.LookAsync(ann, bob);

        Assert.Equal(["user:ann", "user:bob"], await library.SqlAsync("SELECT scope FROM budget_ledger WHERE scope <> '' AND spent_tokens > 0 ORDER BY scope"));
    }

    [SkippableTheory]
    [InlineData(null, new[] { 1, 2, 3, 4, 5, 9 })]
    [InlineData(2, new[] { 1, 9 })]
    [InlineData(0, new int[0])]
    public async Task Who_comes_later_gets_what_is_kept_what_is_pending_and_what_was_skipped_as_far_as_he_wants_it(int? first, int[] wanted)
    {
        await using var library = await WorkerLibrary.OpenAsync(WatchedList.Site(1, 2, 3, 4, 5), options => options.Processing.MaxFailures = 1);
        var ann = await library.WatchAsync("ann", DigestType.Summary, first: 3);
        await library.LookAsync(ann);
        library.YtDlp.Play(WatchedList.Site(9, 1, 2, 3, 4, 5) with { Metadata = new FakePhase { Stderr = "ERROR: [example] Unable to download webpage: HTTP Error 503: Service Unavailable\n", ExitCode = 1 } });
        await library.CheckAsync(ann);
        Assert.Equal([1, 2, 3], await library.DigestedAsync(DigestType.Summary));
        library.YtDlp.Play(WatchedList.Site(9, 1, 2, 3, 4, 5));

        var bob = await library.WatchAsync("bob", DigestType.Chapters, first);
        await library.LookAsync(bob);

        Assert.Equal(wanted, await library.DigestedAsync(DigestType.Chapters));
        Assert.Equal([1, 2, 3, 9], await library.DigestedAsync(DigestType.Summary));

        library.YtDlp.Play(WatchedList.Site(10, 9, 1, 2, 3, 4, 5));
        await library.CheckAsync(ann);
        Assert.Equal([.. wanted, 10], await library.DigestedAsync(DigestType.Chapters));
        Assert.Equal([1, 2, 3, 9, 10], await library.DigestedAsync(DigestType.Summary));
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_somebody_adds_while_a_first_look_runs_is_digested_for_all_who_want_it(bool byJob)
    {
        await using var library = await WorkerLibrary.OpenAsync(WatchedList.Site([.. Enumerable.Range(1, 20)]));
        var ann = await library.WatchAsync("ann", DigestType.Summary, first: 0);
        await library.LookAsync(ann);
        var slow = WatchedList.Site([.. Enumerable.Range(1, 20)]);
        slow.Playlists![WatchedList.Address] = slow.Playlists[WatchedList.Address] with { LineDelayMs = 100 };
        library.YtDlp.Play(slow);
        using var stop = new CancellationTokenSource();
        var working = library.StartWorker(stop.Token);
        var bob = await library.WatchAsync("bob", DigestType.Chapters, first: 15);
        await WorkerLibrary.UntilAsync(async () => await Task.FromResult(library.Listings() == 2));

        foreach (var number in (int[])[2, 14, 18])
            if (byJob)
                await library.Queue.EnqueueAsync(new AddJobRequest(CrewSite.Address(WatchedList.First + number)) { Priority = JobPriority.High });
            else
                await library.Library.AddAsync(CrewSite.Address(WatchedList.First + number));
        await WorkerLibrary.UntilAsync(async () => (await library.FindAsync(bob)).LastCheckedAt is not null && (await library.JobsAsync()).All(job => job.IsFinished));
        await stop.CancelAsync();
        await working;

        Assert.Equal(Enumerable.Range(1, 15), await library.DigestedAsync(DigestType.Chapters));
        Assert.Empty(await library.DigestedAsync(DigestType.Summary));
    }

    [SkippableFact]
    public async Task One_listing_an_interval_is_enough_for_all()
    {
        await using var library = await WorkerLibrary.OpenAsync(WatchedList.Site(1));
        var ann = await library.WatchAsync("ann", DigestType.Summary);
        await library.LookAsync(ann);
        var bob = await library.WatchAsync("bob", DigestType.Chapters);
        await library.LookAsync(bob);
        Assert.Equal(2, library.Listings());
        var due = (await library.FindAsync(bob)).NextDueAt;
        await library.SqlAsync("UPDATE subscriptions SET next_due_at = next_due_at - 3000000");

        await library.CheckAsync(ann);

        var (looked, served) = (await library.FindAsync(ann), await library.FindAsync(bob));
        Assert.Equal((3, 0, "Playlist one"), (library.Listings(), served.Failures, served.Title));
        Assert.Equal(looked.LastCheckedAt, served.LastCheckedAt);
        Assert.InRange(served.NextDueAt - served.LastCheckedAt!.Value, TimeSpan.FromMinutes(53), TimeSpan.FromMinutes(67));
        Assert.True(served.NextDueAt > due.AddMinutes(-50));
    }

    [SkippableFact]
    public async Task Who_is_paused_is_not_served_and_gets_the_rest_when_he_is_resumed()
    {
        await using var library = await WorkerLibrary.OpenAsync(WatchedList.Site(1));
        var (ann, bob) = (await library.WatchAsync("ann", DigestType.Summary), await library.WatchAsync("bob", DigestType.Chapters));
        await library.LookAsync(ann, bob);
        Assert.True(await library.Subscriptions.PauseAsync(bob.Id));
        library.YtDlp.Play(WatchedList.Site(9, 1));

        await library.CheckAsync(ann);
        Assert.Equal([1, 9], await library.DigestedAsync(DigestType.Summary));
        Assert.Equal([1], await library.DigestedAsync(DigestType.Chapters));

        Assert.True(await library.Subscriptions.ResumeAsync(bob.Id));
        await library.LookAsync(bob);
        Assert.Equal([1, 9], await library.DigestedAsync(DigestType.Chapters));
        Assert.Equal(2, library.YtDlp.Invocations.Count(call => call.Phase == "metadata"));
    }

    [SkippableFact]
    public async Task A_video_whose_job_was_given_up_is_digested_once_somebody_has_added_it()
    {
        await using var library = await WorkerLibrary.OpenAsync(
            WatchedList.Site(1) with { Metadata = new FakePhase { Stderr = "ERROR: [example] Unable to download webpage: HTTP Error 503: Service Unavailable\n", ExitCode = 1 } }, options => options.Processing.MaxFailures = 1);
        var ann = await library.WatchAsync("ann", DigestType.Summary);
        await library.LookAsync(ann);
        library.YtDlp.Play(WatchedList.Site(1));
        await library.Library.AddAsync(CrewSite.Address(WatchedList.First + 1));
        await foreach (var _ in library.Library.AddPlaylistAsync(WatchedList.Address))
        {
        }

        await library.CheckAsync(ann);

        Assert.Equal([1], await library.DigestedAsync(DigestType.Summary));
        Assert.Equal((1L, 0L), ((await library.Library.FindPlaylistAsync(new PlaylistId("fakeplaylist", "one")))!.Videos, (await library.Library.FindPlaylistAsync(new PlaylistId("fakeplaylist", "one")))!.Pending));
    }

    [SkippableFact]
    public async Task Who_wants_more_of_the_back_catalogue_than_before_gets_it_with_the_next_look()
    {
        await using var library = await WorkerLibrary.OpenAsync(WatchedList.Site(1, 2, 3, 4));
        var ann = await library.WatchAsync("ann", DigestType.Summary, first: 1);
        await library.LookAsync(ann);
        Assert.Equal([1], await library.DigestedAsync(DigestType.Summary));

        await library.LookAsync(await library.WatchAsync("ann", DigestType.Summary, first: 2));
        Assert.Equal([1, 2], await library.DigestedAsync(DigestType.Summary));

        await library.LookAsync(await library.WatchAsync("ann", DigestType.Summary));
        Assert.Equal([1, 2, 3, 4], await library.DigestedAsync(DigestType.Summary));

        library.YtDlp.Play(WatchedList.Site(9, 1, 2, 3, 4));
        await library.LookAsync(await library.WatchAsync("ann", DigestType.Summary, first: 0));
        Assert.Equal([1, 2, 3, 4], await library.DigestedAsync(DigestType.Summary));
    }
}
