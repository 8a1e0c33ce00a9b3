using System.Text.Json.Nodes;
using VideoDigester.Testing;

namespace VideoDigester.EndToEnd.Tests.YtDlp;

/// <summary>Playlists that are listed for the first time.</summary>
public sealed class PlaylistTests : PlayedPlaylistTests
{
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
        var listing = Fake.Invocations[0].Arguments;
        Assert.Equal(["--yes-playlist", "--flat-playlist", "--lazy-playlist"], listing.Where(argument => argument.EndsWith("playlist", StringComparison.Ordinal)));
        Assert.Equal(["-j", "--", List], listing.TakeLast(3));
        Assert.Single((await Library.Library.ListAttemptsAsync(new AttemptQuery { Step = ProcessingStep.Playlist })).Items);
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
        Open(options => options.MetadataTimeout = TimeSpan.FromSeconds(3));

        var run = await AddAsync();

        Assert.Equal((ErrorCode.Timeout, 2L), (run.Done.Error!.Code, run.Done.Added));
        Assert.Empty(Fake.FindProcesses());
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
    public async Task A_video_that_is_there_twice_comes_once_at_its_first_place()
    {
        Play(FakePlaylist.Of("one", Numbered(1, 2, 1, 3, 2)));

        var run = await AddAsync();

        Assert.Equal(["fake:1", "fake:2", "fake:3"], run.Entries.Select(entry => entry.Result.Id!.Value.ToString()));
        Assert.Equal(3, run.Done.Listed);
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
        Fake.Play(new FakeScenario
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
        Fake.Play(new FakeScenario { InventInfos = true, Playlists = new() { [List] = FakePlaylist.Of("one", [Inner, Stem + "1"]), [Inner] = FakePlaylist.Of("inner", [Stem + "2", List]) } });

        var run = await AddAsync();
        Assert.Equal(["one", "inner"], run.Events.OfType<PlaylistDone>().Select(done => done.Id!.Value.Key));
        Assert.Equal(["fake:1", "fake:2"], run.Entries.Select(entry => entry.Result.Id!.Value.ToString()));
        Assert.Equal(4, Asked);

        Assert.Equal(2, (await AddAsync()).Events.OfType<PlaylistDone>().Sum(done => done.Unchanged));
        Assert.Equal(4, Asked);
    }

    [SkippableFact]
    public async Task One_video_is_no_playlist()
    {
        Fake.Play(new FakeScenario { Playlist = new FakePhase { Stdout = "{\"id\":\"1\",\"title\":\"A talk\",\"extractor_key\":\"Fake\",\"playlist\":null,\"playlist_index\":null,\"webpage_url\":\"https://videos.example/list\"}\n" } });

        Assert.Equal(ErrorCode.InvalidRequest, (await AddAsync()).Done.Error!.Code);
    }
}
