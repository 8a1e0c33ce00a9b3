using System.Text.Json.Nodes;
using VideoDigester.Library.Playlists;
using VideoDigester.Testing;
using VideoDigester.YtDlp.Calls;

namespace VideoDigester.EndToEnd.Tests.YtDlp;

/// <summary>Playlists as a program in yt-dlp's place lists them.</summary>
public sealed class PlaylistTests : IAsyncDisposable
{
    private const string List = "https://videos.example/list";
    private const string Stem = "https://videos.example/";

    private static readonly PlaylistId Id = new("fakeplaylist", "one");

    private readonly FakeYtDlp _fake = new();
    private YtDlpLibrary? _library;

    private YtDlpLibrary Library => _library ??= new YtDlpLibrary(_fake.ExecutablePath);

    public async ValueTask DisposeAsync()
    {
        if (_library is not null)
            await _library.DisposeAsync();
        _fake.Dispose();
    }

    [SkippableFact]
    public async Task Videos_come_in_the_order_of_the_playlist_and_belong_to_it()
    {
        Play(FakePlaylist.Of("one", Numbered(1, 2, 3)));

        var run = await AddAsync();

        Assert.Equal([new PlaylistStarted(Id, "Playlist one", null)], run.Events.OfType<PlaylistStarted>());
        Assert.Equal([(1L, "fake:1"), (2L, "fake:2"), (3L, "fake:3")], run.Entries.Select(entry => (entry.Position, entry.Result.Id!.Value.ToString())));
        Assert.Equal((3L, 3L, 0L, IngestOutcome.Added), (run.Done.Listed, run.Done.Added, run.Done.Failed, run.Done.Outcome));
        var playlist = (await Library.Library.FindPlaylistAsync(Id))!;
        Assert.Equal((3L, 0L, 0L), (playlist.Videos, playlist.Pending, playlist.Failed));
        Assert.NotNull(playlist.ListedAt);
        Assert.Equal(3, (await Library.Library.ListAsync(new VideoQuery { Playlist = Id })).Items.Count);
        Assert.Empty((await Library.Library.ListAsync(new VideoQuery { Playlist = new PlaylistId("fakeplaylist", "two") })).Items);
        Assert.Equal([Id], (await Library.Library.ListPlaylistsAsync()).Items.Select(item => item.Id));
        var listing = _fake.Invocations[0].Arguments;
        Assert.Equal(["--yes-playlist", "--flat-playlist", "--lazy-playlist"], listing.Where(argument => argument.EndsWith("playlist", StringComparison.Ordinal)));
        Assert.Equal(["-j", "--", List], listing.TakeLast(3));
        Assert.Single((await Library.Library.ListAttemptsAsync(new AttemptQuery { Step = ProcessingStep.Playlist })).Items);
    }

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
        Assert.Empty(_fake.FindProcesses());

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

        Assert.Empty(_fake.FindProcesses());
        Play(FakePlaylist.Of("one", Numbered(1, 2, 3)));
        Assert.Equal(3, (await AddAsync()).Done.Unchanged);
        Assert.Equal(3, Asked);
    }

    [SkippableFact]
    public async Task The_first_video_is_added_before_the_last_entry_is_listed()
    {
        Play(FakePlaylist.Of("one", Numbered(1, 2)) with { HangAfter = 1 });

        var run = await AddAsync(most: 1);

        Assert.Equal("fake:1", run.Entries.Single().Result.Id!.Value.ToString());
    }

    [SkippableFact]
    public async Task Bad_lines_are_bad_entries_and_the_next_ones_go_on()
    {
        Play(new FakePlaylist
        {
            Id = "one",
            Entries =
            [
                "no json", new JsonObject { ["url"] = Stem + "1" }, "{\"url\":", "[1]", new JsonObject { ["id"] = "x" }, new JsonObject { ["url"] = "file:///etc/passwd" },
                new JsonObject { ["url"] = Stem + "2#__youtubedl_smuggle=%7B%7D" }, new JsonObject { ["url"] = List }, "",
            ],
        });

        var run = await AddAsync();

        Assert.Equal(
            [ErrorCode.InvalidMetadata, null, ErrorCode.InvalidMetadata, ErrorCode.InvalidMetadata, ErrorCode.InvalidMetadata, ErrorCode.InvalidRequest, null, ErrorCode.Unsupported],
            run.Entries.Select(entry => entry.Result.Outcome == IngestOutcome.Failed ? entry.Result.Error!.Code : default(ErrorCode?)));
        Assert.Null(run.Done.Error);
        Assert.Equal((2L, 6L), (run.Done.Added, run.Done.Failed));
    }

    [SkippableFact]
    public async Task A_line_that_is_too_long_costs_nothing_but_itself()
    {
        Play(new FakePlaylist
        {
            Id = "one",
            Entries = [new JsonObject { ["url"] = Stem + "1" }, new JsonObject { ["url"] = Stem + "2", ["title"] = new string('x', 9 * 1024 * 1024) }, new JsonObject { ["url"] = Stem + "3" }],
        });

        var run = await AddAsync();

        Assert.Equal([null, ErrorCode.TooLarge, null], run.Entries.Select(entry => entry.Result.Outcome == IngestOutcome.Failed ? entry.Result.Error!.Code : default(ErrorCode?)));
    }

    [SkippableFact]
    public async Task A_listing_that_breaks_off_keeps_what_came_and_removes_nothing()
    {
        Play(FakePlaylist.Of("one", Numbered(1, 2, 3, 4)));
        await AddAsync();
        Play(FakePlaylist.Of("one", Numbered(5, 1, 2, 3, 4)) with { DieAfter = 2 });

        var broken = await AddAsync(new PlaylistOptions { ListAll = true });

        Assert.Equal((ErrorCode.SiteUnavailable, 1L, 2L, IngestOutcome.Failed), (broken.Done.Error!.Code, broken.Done.Added, broken.Done.Listed, broken.Done.Outcome));
        Assert.Equal(5, (await Library.Library.FindPlaylistAsync(Id))!.Videos);
    }

    [SkippableFact]
    public async Task A_site_that_falls_silent_ends_the_listing_and_not_what_it_had()
    {
        Play(FakePlaylist.Of("one", Numbered(1, 2, 3)) with { HangAfter = 2 });
        _library = new YtDlpLibrary(_fake.ExecutablePath, options => options.MetadataTimeout = TimeSpan.FromSeconds(3));

        var run = await AddAsync();

        Assert.Equal((ErrorCode.Timeout, 2L), (run.Done.Error!.Code, run.Done.Added));
        Assert.Empty(_fake.FindProcesses());
    }

    [SkippableFact]
    public async Task An_address_that_does_not_answer_is_one_event()
    {
        Play(FakePlaylist.Of("one"));

        var run = await PlaylistRun.OfAsync(Library.Library, "https://videos.example/elsewhere");

        var done = Assert.IsType<PlaylistDone>(Assert.Single(run.Events));
        Assert.Equal((null, ErrorCode.Removed), (done.Id, done.Error!.Code));
        Assert.Equal(ErrorCode.Removed, (await Library.Library.ListAttemptsAsync(new AttemptQuery { Step = ProcessingStep.Playlist })).Items.Single().Error!.Code);
    }

    [SkippableFact]
    public async Task An_empty_playlist_is_known_by_its_record()
    {
        Play(FakePlaylist.Of("one") with { Description = "Nothing yet" });

        var run = await AddAsync();

        Assert.Equal((Id, 0L, null), (run.Done.Id, run.Done.Listed, run.Done.Error));
        Assert.Equal(("Playlist one", "Nothing yet"), ((await Library.Library.FindPlaylistAsync(Id))!.Title, (await Library.Library.FindPlaylistAsync(Id))!.Description));
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
        _fake.Play(new FakeScenario { Playlists = playlists, Info = Premiere("is_upcoming") });
        Assert.Equal((IngestOutcome.Added, ErrorCode.Upcoming), ((await AddAsync()).Outcomes.Single(), (await Library.Library.ListAttemptsAsync(new AttemptQuery { HasFailed = true })).Items[0].Error!.Code));

        _fake.Play(new FakeScenario { Playlists = playlists, Info = Premiere("was_live") });
        var after = (await AddAsync()).Entries.Single().Result;
        Assert.Equal((IngestOutcome.Updated, ErrorCode.NoCaptions), (after.Outcome, after.Error!.Code));
        Assert.Equal(2, Asked);

        await AddAsync();
        Assert.Equal(2, Asked);
    }

    [SkippableFact]
    public async Task Too_many_requests_end_the_call_and_the_rest_stays_pending()
    {
        Play(FakePlaylist.Of("one", Numbered(1, 2, 3)), metadata: new FakePhase { ExitCode = 1, Stderr = "ERROR: [generic] Unable to download webpage: HTTP Error 429: Too Many Requests" });

        var refused = await AddAsync();

        Assert.Equal((ErrorCode.RateLimited, 1), (refused.Done.Error!.Code, refused.Entries.Count()));
        Assert.Equal((3L, 0L), ((await Library.Library.FindPlaylistAsync(Id))!.Pending, (await Library.Library.FindPlaylistAsync(Id))!.Failed));
        Play(FakePlaylist.Of("one", Numbered(1, 2, 3)));
        Assert.Equal(3, (await AddAsync()).Done.Added);
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
    public async Task A_video_that_is_there_twice_comes_once_at_its_first_place()
    {
        Play(FakePlaylist.Of("one", Numbered(1, 2, 1, 3, 2)));

        var run = await AddAsync();

        Assert.Equal(["fake:1", "fake:2", "fake:3"], run.Entries.Select(entry => entry.Result.Id!.Value.ToString()));
        Assert.Equal(3, run.Done.Listed);
    }

    [SkippableFact]
    public async Task A_video_that_somebody_removed_from_the_library_does_not_come_back()
    {
        Play(FakePlaylist.Of("one", Numbered(1, 2)));
        await AddAsync();
        Assert.True(await Library.Library.RemoveAsync(new VideoId("fake", "1")));

        var run = await AddAsync();

        Assert.Equal((1L, 1L, 0L), (run.Done.Unchanged, run.Done.Skipped, run.Done.Added));
        Assert.Null(await Library.Library.FindAsync(new VideoId("fake", "1")));
        Assert.Equal(2, Asked);
    }

    [SkippableFact]
    public async Task A_video_that_was_added_by_its_address_is_not_asked_for_by_the_playlist()
    {
        Play(FakePlaylist.Of("one", Numbered(1, 2)));
        await Library.Library.AddAsync(Stem + "2");

        var run = await AddAsync();

        Assert.Equal([IngestOutcome.Added, IngestOutcome.Unchanged], run.Outcomes);
        Assert.Equal(2, Asked);
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
    public async Task The_tabs_of_a_channel_are_playlists_of_their_own()
    {
        const string Channel = "https://www.youtube.com/@somebody";
        const string Key = "UCabcdefghijklmnopqrstuv";
        FakePlaylist Tab(string title, params string[] ids) => new()
        {
            Id = Key,
            Title = $"Somebody - {title}",
            ExtractorKey = "YoutubeTab",
            Entries = [.. ids.Select(id => (JsonNode)new JsonObject { ["url"] = $"https://www.youtube.com/watch?v={id}", ["ie_key"] = "Youtube", ["id"] = id })],
        };
        _fake.Play(new FakeScenario
        {
            InventInfos = true,
            Playlists = new()
            {
                [Channel] = new FakePlaylist { Id = Key, Title = "Somebody", ExtractorKey = "YoutubeTab", Entries = [.. ((string[])["videos", "shorts"]).Select(tab => (JsonNode)new JsonObject { ["url"] = $"{Channel}/{tab}", ["ie_key"] = "YoutubeTab" })] },
                [$"{Channel}/videos"] = Tab("Videos", "aaaaaaaaaaa", "bbbbbbbbbbb"),
                [$"{Channel}/shorts"] = Tab("Shorts", "ccccccccccc"),
            },
        });

        var run = await PlaylistRun.OfAsync(Library.Library, Channel);

        Assert.Equal(
            [($"playlist:youtube:{Key}", 2L, 0L), ($"playlist:youtube:{Key}/videos", 0L, 2L), ($"playlist:youtube:{Key}/shorts", 0L, 1L)],
            run.Events.OfType<PlaylistDone>().Select(done => (done.Id!.Value.ToString(), done.Nested, done.Added)));
        Assert.Equal(3, run.Entries.Count());
    }

    [SkippableFact]
    public async Task An_entry_that_turns_out_to_be_a_playlist_is_added_after_it_and_circles_end()
    {
        const string Inner = "https://videos.example/inner";
        _fake.Play(new FakeScenario { InventInfos = true, Playlists = new() { [List] = FakePlaylist.Of("one", [Inner, Stem + "1"]), [Inner] = FakePlaylist.Of("inner", [Stem + "2", List]) } });

        var run = await AddAsync();
        Assert.Equal(["one", "inner"], run.Events.OfType<PlaylistDone>().Select(done => done.Id!.Value.Key));
        Assert.Equal(["fake:1", "fake:2"], run.Entries.Select(entry => entry.Result.Id!.Value.ToString()));
        Assert.Equal(4, Asked);

        Assert.Equal(2, (await AddAsync()).Events.OfType<PlaylistDone>().Sum(done => done.Unchanged));
        Assert.Equal(4, Asked);
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
        _fake.Play(new FakeScenario { InventInfos = true, Playlists = new() { [Uploads] = Channel(40, 1) } });
        Assert.False((await PlaylistRun.OfAsync(Library.Library, Uploads)).Done.StoppedEarly);
        _fake.Play(new FakeScenario { InventInfos = true, Playlists = new() { [Uploads] = Channel(42, 1) with { HangAfter = 35 } } });

        var run = await PlaylistRun.OfAsync(Library.Library, Uploads);

        Assert.Equal((true, 2L, 0L), (run.Done.StoppedEarly, run.Done.Added, run.Done.Failed));
        Assert.Null(run.Done.Error);
        Assert.InRange(run.Done.Listed, 32, 35);
        Assert.Equal(42, (await Library.Library.FindPlaylistAsync(run.Done.Id!.Value))!.Videos);

        _fake.Play(new FakeScenario { InventInfos = true, Playlists = new() { [Uploads] = Channel(42, 1) } });
        Assert.Equal(42, (await PlaylistRun.OfAsync(Library.Library, Uploads, new PlaylistOptions { ListAll = true })).Done.Listed);
    }

    [SkippableFact]
    public async Task One_video_is_no_playlist()
    {
        _fake.Play(new FakeScenario { Playlist = new FakePhase { Stdout = "{\"id\":\"1\",\"title\":\"A talk\",\"extractor_key\":\"Fake\",\"playlist\":null,\"playlist_index\":null,\"webpage_url\":\"https://videos.example/list\"}\n" } });

        Assert.Equal(ErrorCode.InvalidRequest, (await AddAsync()).Done.Error!.Code);
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

    private static async Task<List<ListedBatch>> ListNewAsync(NewEntryLister lister)
    {
        var batches = new List<ListedBatch>();
        await foreach (var batch in lister.ListNewAsync(VideoAddress.Parse(List), new PlaylistOptions(), lease: null, CancellationToken.None))
            batches.Add(batch);
        return batches;
    }

    private int Asked => _fake.Invocations.Count(call => call.Phase == "metadata");

    private static IEnumerable<string> Numbered(params int[] numbers) => numbers.Select(number => $"{Stem}{number}");

    private void Play(FakePlaylist playlist, FakePhase? metadata = null) =>
        _fake.Play(new FakeScenario { InventInfos = true, Playlists = new() { [List] = playlist }, Metadata = metadata ?? new FakePhase() });

    private Task<PlaylistRun> AddAsync(PlaylistOptions? options = null, int most = int.MaxValue) => PlaylistRun.OfAsync(Library.Library, List, options, most);
}
