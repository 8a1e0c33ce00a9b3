using System.Text.Json.Nodes;
using VideoDigester.Testing;

namespace VideoDigester.EndToEnd.Tests.YtDlp;

/// <summary>Playlists with videos that somebody removed from the library.</summary>
public sealed class PlaylistRemovedTests : PlayedPlaylistTests
{
    private static readonly VideoId First = new("fake", "1");

    [SkippableFact]
    public async Task A_removed_video_does_not_come_back_with_a_playlist_that_is_new_unless_that_is_wanted()
    {
        Play(FakePlaylist.Of("one", Numbered(1, 2)));
        await Library.Library.AddAsync(Stem + "1");
        Assert.True(await Library.Library.RemoveAsync(First));

        var run = await AddAsync();
        Assert.Equal((1L, 1L), (run.Done.Skipped, run.Done.Added));
        Assert.Equal([IngestOutcome.Skipped, IngestOutcome.Added], run.Outcomes);
        Assert.Equal((1L, 0L), (await CountAsync(), (await Library.Library.FindPlaylistAsync(Id))!.Pending));
        Assert.Equal(2, Asked);

        run = await AddAsync(new PlaylistOptions { Restore = true });
        Assert.Equal([IngestOutcome.Added, IngestOutcome.Unchanged], run.Outcomes);
        Assert.Equal(2, await CountAsync());
        Assert.Empty((await Library.Library.ListRemovedAsync()).Items);
    }

    [SkippableFact]
    public async Task An_address_that_does_not_tell_which_video_it_is_brings_none_back_that_was_removed()
    {
        PlayByAnotherAddress();
        Assert.Equal(IngestOutcome.Added, (await Library.Library.AddAsync(Stem + "1")).Outcome);
        Assert.True(await Library.Library.RemoveAsync(First));

        var entry = Assert.Single((await AddAsync()).Entries);
        Assert.Equal((IngestOutcome.Skipped, First, "One"), (entry.Result.Outcome, entry.Result.Id, entry.Result.Title));
        Assert.Equal(2, Asked);
        var log = await Library.Library.ListAttemptsAsync(new AttemptQuery { VideoId = First, Step = ProcessingStep.Metadata, Descending = false });
        Assert.Equal(["added", "skipped"], log.Items.Select(attempt => attempt.Outcome));

        // Known from then on; and an address that is known is not asked for.
        Assert.Equal([IngestOutcome.Skipped], (await AddAsync()).Outcomes);
        Assert.Equal(IngestOutcome.Skipped, (await Library.Library.AddAsync(Stem + "1", new AddOptions { SkipRemoved = true })).Outcome);
        Assert.Equal(2, Asked);
        Assert.Equal(IngestOutcome.Added, (await Library.Library.AddAsync(Stem + "short/1")).Outcome);
    }

    [SkippableFact]
    public async Task A_removed_video_is_in_its_playlist_again_when_it_is_asked_for_and_taken_again_when_its_removal_is_forgotten()
    {
        Play(FakePlaylist.Of("one", Numbered(1, 2)));
        await AddAsync();
        await Library.Library.RemoveAsync(First);
        Assert.Equal(1, await CountAsync());
        await Library.Library.AddAsync(Stem + "1");
        Assert.Equal(2, await CountAsync());

        await Library.Library.RemoveAsync(First);
        Assert.True(await Library.Library.ForgetRemovalAsync(First));
        Assert.Equal([IngestOutcome.Added, IngestOutcome.Unchanged], (await AddAsync()).Outcomes);

        await Library.Library.RemoveAsync(new VideoId("fake", "2"), new RemoveOptions { KeepTombstone = false });
        Assert.Equal([IngestOutcome.Unchanged, IngestOutcome.Added], (await AddAsync()).Outcomes);
    }

    [SkippableFact]
    public async Task A_video_that_is_removed_while_its_entry_is_added_stays_away()
    {
        PlayByAnotherAddress();
        await Library.Library.AddAsync(Stem + "1");
        PlayByAnotherAddress(new FakePhase { DelayMs = 1500 });
        var adding = AddAsync();
        while (Asked < 2)
            await Task.Delay(20);

        Assert.True(await Library.Library.RemoveAsync(First));
        Assert.Equal([IngestOutcome.Skipped], (await adding).Outcomes);
        Assert.Null(await Library.Library.FindAsync(First));
    }

    /// <summary>The playlist names the video by another address than its page.</summary>
    private void PlayByAnotherAddress(FakePhase? metadata = null) => Fake.Play(new FakeScenario
    {
        Info = new JsonObject { ["id"] = "1", ["extractor"] = "fake", ["extractor_key"] = "Fake", ["title"] = "One", ["webpage_url"] = Stem + "1" },
        Playlists = new() { [List] = FakePlaylist.Of("one", [Stem + "short/1"]) },
        Metadata = metadata ?? new FakePhase(),
    });

    private async Task<long> CountAsync()
    {
        var shown = (await Library.Library.ListAsync(new VideoQuery { Playlist = Id })).Items.Count;
        Assert.Equal(shown, (await Library.Library.FindPlaylistAsync(Id))!.Videos);
        return shown;
    }
}
