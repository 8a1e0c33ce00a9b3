using System.Text.Json.Nodes;
using VideoDigester.Library.Playlists;
using VideoDigester.Testing;
using VideoDigester.YtDlp.Calls;

namespace VideoDigester.EndToEnd.Tests.YtDlp;

/// <summary>Playlists that are listed again, or gone on with.</summary>
public sealed class PlaylistAgainTests : PlayedPlaylistTests
{
    [SkippableFact]
    public async Task What_is_kept_is_never_asked_for_again()
    {
        Play(FakePlaylist.Of("one", Numbered(1, 2, 3)));
        await AddAsync();
        var asked = Asked;

        var again = await AddAsync();

        Assert.Equal(asked, Asked);
        Assert.All(again.Outcomes, outcome => Assert.Equal(IngestOutcome.Unchanged, outcome));
        Assert.Equal((3L, IngestOutcome.Unchanged), (again.Done.Unchanged, again.Done.Outcome));
    }

    [SkippableFact]
    public async Task A_call_that_was_left_is_gone_on_with()
    {
        Play(FakePlaylist.Of("one", Numbered([.. Enumerable.Range(1, 20)])));

        var left = await AddAsync(most: 8);
        Assert.Equal(8, left.Entries.Count());
        Assert.Empty(Fake.FindProcesses());

        var rest = await AddAsync();
        Assert.Equal((20L, 12L, 8L), (rest.Done.Listed, rest.Done.Added, rest.Done.Unchanged));
        Assert.Equal(20, Asked);
        Assert.Equal(Enumerable.Range(1, 20).Select(i => (long)i), rest.Entries.Select(entry => entry.Position));
    }

    [SkippableFact]
    public async Task A_cancelled_call_leaves_no_process_and_is_gone_on_with()
    {
        Play(FakePlaylist.Of("one", Numbered(1, 2, 3)) with { HangAfter = 3 });
        using var giveUp = new CancellationTokenSource();
        var seen = 0;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var happened in Library.Library.AddPlaylistAsync(List, cancellationToken: giveUp.Token))
                if (happened is PlaylistEntryDone && ++seen == 3)
                    await giveUp.CancelAsync();
        });

        Assert.Empty(Fake.FindProcesses());
        Play(FakePlaylist.Of("one", Numbered(1, 2, 3)));
        Assert.Equal(3, (await AddAsync()).Done.Unchanged);
        Assert.Equal(3, Asked);
    }

    [SkippableFact]
    public async Task What_failed_for_good_is_told_from_memory_and_what_may_pass_is_tried_again()
    {
        Play(FakePlaylist.Of("one", Numbered(1)), metadata: new FakePhase { ExitCode = 1, Stderr = "ERROR: [youtube] x: Private video. Sign in if you've been granted access to this video" });
        Assert.Equal(ErrorCode.Private, (await AddAsync()).Entries.Single().Result.Error!.Code);
        Assert.Equal(ErrorCode.Private, (await AddAsync()).Entries.Single().Result.Error!.Code);
        Assert.Equal(1, Asked);

        Play(FakePlaylist.Of("one", Numbered(1)));
        Assert.Equal(IngestOutcome.Added, (await AddAsync(new PlaylistOptions { RetryFailed = true })).Outcomes.Single());

        Play(FakePlaylist.Of("two", Numbered(2)), metadata: new FakePhase { ExitCode = 1, Stderr = "ERROR: [generic] Unable to download webpage: HTTP Error 503: Service Unavailable" });
        Assert.Equal(ErrorCode.SiteUnavailable, (await AddAsync()).Entries.Single().Result.Error!.Code);
        Play(FakePlaylist.Of("two", Numbered(2)));
        Assert.Equal(IngestOutcome.Added, (await AddAsync()).Outcomes.Single());
    }

    [SkippableFact]
    public async Task A_premiere_is_kept_and_asked_for_again_until_it_has_been()
    {
        JsonObject Premiere(string status) => new() { ["id"] = "1", ["title"] = "A premiere", ["extractor_key"] = "Fake", ["webpage_url"] = Stem + "1", ["format_id"] = "0", ["live_status"] = status };
        var playlists = new Dictionary<string, FakePlaylist> { [List] = FakePlaylist.Of("one", Numbered(1)) };
        Fake.Play(new FakeScenario { Playlists = playlists, Info = Premiere("is_upcoming") });
        Assert.Equal((IngestOutcome.Added, ErrorCode.Upcoming), ((await AddAsync()).Outcomes.Single(), (await Library.Library.ListAttemptsAsync(new AttemptQuery { HasFailed = true })).Items[0].Error!.Code));

        Fake.Play(new FakeScenario { Playlists = playlists, Info = Premiere("was_live") });
        var after = (await AddAsync()).Entries.Single().Result;
        Assert.Equal((IngestOutcome.Updated, ErrorCode.NoCaptions), (after.Outcome, after.Error!.Code));
        Assert.Equal(2, Asked);

        await AddAsync();
        Assert.Equal(2, Asked);
    }

    [SkippableFact]
    public async Task New_entries_come_first_and_those_that_went_are_no_longer_shown()
    {
        Play(FakePlaylist.Of("one", Numbered(1, 2, 3)));
        await AddAsync();
        Play(FakePlaylist.Of("one", Numbered(4, 3, 1)));

        var run = await AddAsync();

        Assert.Equal(["fake:4", "fake:3", "fake:1"], run.Entries.Select(entry => entry.Result.Id!.Value.ToString()));
        Assert.Equal((3L, IngestOutcome.Updated), ((await Library.Library.FindPlaylistAsync(Id))!.Videos, run.Done.Outcome));
        Assert.NotNull(await Library.Library.FindAsync(new VideoId("fake", "2")));
    }

    [SkippableFact]
    public async Task A_video_that_somebody_removed_from_the_library_does_not_come_back()
    {
        Play(FakePlaylist.Of("one", Numbered(1, 2)));
        await AddAsync();
        Assert.True(await Library.Library.RemoveAsync(new VideoId("fake", "1")));

        var run = await AddAsync();

        Assert.Equal((1L, 1L, 0L), (run.Done.Unchanged, run.Done.Skipped, run.Done.Added));
        Assert.Equal([IngestOutcome.Skipped, IngestOutcome.Unchanged], run.Outcomes);
        Assert.Null(await Library.Library.FindAsync(new VideoId("fake", "1")));
        Assert.Equal(2, Asked);
    }

    [SkippableFact]
    public async Task A_channel_that_is_known_is_listed_only_as_far_as_it_is_new()
    {
        const string Uploads = "https://www.youtube.com/@somebody/videos";
        FakePlaylist Channel(int count, int first) => new()
        {
            Id = "UCabcdefghijklmnopqrstuv",
            ExtractorKey = "YoutubeTab",
            Entries = [.. Enumerable.Range(first, count).Reverse().Select(i => (JsonNode)new JsonObject { ["url"] = $"https://www.youtube.com/watch?v=video{i:000000}", ["ie_key"] = "Youtube" })],
        };
        Fake.Play(new FakeScenario { InventInfos = true, Playlists = new() { [Uploads] = Channel(40, 1) } });
        Assert.False((await PlaylistRun.OfAsync(Library.Library, Uploads)).Done.StoppedEarly);
        Fake.Play(new FakeScenario { InventInfos = true, Playlists = new() { [Uploads] = Channel(42, 1) with { HangAfter = 35 } } });

        var run = await PlaylistRun.OfAsync(Library.Library, Uploads);

        Assert.Equal((true, 2L, 0L), (run.Done.StoppedEarly, run.Done.Added, run.Done.Failed));
        Assert.Null(run.Done.Error);
        Assert.InRange(run.Done.Listed, 32, 35);
        Assert.Equal(42, (await Library.Library.FindPlaylistAsync(run.Done.Id!.Value))!.Videos);

        Fake.Play(new FakeScenario { InventInfos = true, Playlists = new() { [Uploads] = Channel(42, 1) } });
        Assert.Equal(42, (await PlaylistRun.OfAsync(Library.Library, Uploads, new PlaylistOptions { ListAll = true })).Done.Listed);
    }

    [SkippableFact]
    public async Task Only_the_first_entries_of_the_first_listing_are_taken_and_all_that_are_new_later()
    {
        Play(FakePlaylist.Of("one", Numbered(3, 2, 1)));
        var first = await AddAsync(new PlaylistOptions { FirstEntries = 1 });
        Assert.Equal((1L, 2L), (first.Done.Added, first.Done.Skipped));

        Play(FakePlaylist.Of("one", Numbered(5, 4, 3, 2, 1)));
        var later = await AddAsync(new PlaylistOptions { FirstEntries = 1 });
        Assert.Equal((2L, 1L, 2L), (later.Done.Added, later.Done.Unchanged, later.Done.Skipped));

        Assert.Equal(2, (await AddAsync()).Done.Added);
    }

    [SkippableFact]
    public async Task Nothing_of_the_first_listing_is_taken_where_none_is_wanted()
    {
        Play(FakePlaylist.Of("one", Numbered(3, 2, 1)));

        Assert.Equal(3, (await AddAsync(new PlaylistOptions { FirstEntries = 0 })).Done.Skipped);
        Assert.Equal(0, Asked);
        Assert.Throws<VideoDigesterException>(() => { _ = Library.Library.AddPlaylistAsync(List, new PlaylistOptions { FirstEntries = -1 }); });
    }

    [SkippableFact]
    public async Task A_worker_gets_what_is_to_be_added_and_settles_it_itself()
    {
        Play(FakePlaylist.Of("one", Numbered(1, 2, 3)));
        var lister = Library.Get<NewEntryLister>();

        var first = await ListNewAsync(lister);
        Assert.Equal([Stem + "1", Stem + "2", Stem + "3"], first.SelectMany(batch => batch.Entries).Select(entry => entry.Address));
        Assert.Equal((3L, 3L, null), (first[^1].Summary!.Listed, first[^1].Summary!.News, first[^1].Summary!.Failure));
        Assert.Equal(0, Asked);

        var entries = first.SelectMany(batch => batch.Entries).ToList();
        await Library.Get<PlaylistEntryKeeper>().SettleEverywhereAsync(VideoAddress.Parse(entries[0].Address), await Library.Library.AddAsync(entries[0].Address), null, CancellationToken.None);
        await Library.Library.AddAsync(entries[1].Address);
        Play(FakePlaylist.Of("one", Numbered(4, 1, 2, 3)));

        var second = (await ListNewAsync(lister)).SelectMany(batch => batch.Entries).ToList();
        Assert.Equal([(Stem + "4", false), (Stem + "3", true)], second.Select(entry => (entry.Address, entry.IsOfCatalogue)));
        Assert.Equal((2L, 2L), ((await Library.Library.FindPlaylistAsync(Id))!.Videos, (await Library.Library.FindPlaylistAsync(Id))!.Pending));
    }

    [SkippableFact]
    public async Task Two_calls_at_once_end_with_the_rows_of_one()
    {
        Play(FakePlaylist.Of("one", Numbered([.. Enumerable.Range(1, 10)])));

        var runs = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => AddAsync()));

        Assert.All(runs, run => Assert.Null(run.Done.Error));
        Assert.Equal((10L, 0L, 0L), ((await Library.Library.FindPlaylistAsync(Id))!.Videos, (await Library.Library.FindPlaylistAsync(Id))!.Pending, (await Library.Library.FindPlaylistAsync(Id))!.Failed));
        Assert.Equal(10, (await Library.Library.ListAsync()).Items.Count);
    }

    private static async Task<List<ListedBatch>> ListNewAsync(NewEntryLister lister)
    {
        var batches = new List<ListedBatch>();
        await foreach (var batch in lister.ListNewAsync(VideoAddress.Parse(List), new PlaylistOptions(), lease: null, CancellationToken.None))
            batches.Add(batch);
        return batches;
    }
}
