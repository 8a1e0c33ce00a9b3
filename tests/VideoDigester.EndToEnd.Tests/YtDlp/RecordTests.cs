using System.Text.Json.Nodes;
using VideoDigester.Testing;

namespace VideoDigester.EndToEnd.Tests.YtDlp;

/// <summary>What the record of a video says, and what is kept of it.</summary>
public sealed class RecordTests : PlayedSiteTests
{
    [SkippableFact]
    public async Task A_record_that_is_made_up_beside_a_refusal_overwrites_nothing()
    {
        var id = (await Library.Library.AddAsync(Address)).Id!.Value;
        var empty = Record();
        empty["title"] = "video #1";
        empty.Remove("format_id");
        Fake.Play(Playing(empty) with { Metadata = new FakePhase { Stderr = "WARNING: [youtube] 1: Private video. Sign in if you've been granted access to this video\n" } });

        var refused = await Library.Library.RefreshAsync(id);

        Assert.Equal((IngestOutcome.Failed, ErrorCode.Private, id), (refused.Outcome, refused.Error!.Code, refused.Id));
        Assert.Equal("A talk", (await Library.Library.FindAsync(id))!.Title);
    }

    [SkippableTheory]
    [InlineData("is_upcoming", ErrorCode.Upcoming)]
    [InlineData("is_live", ErrorCode.Live)]
    public async Task What_has_not_ended_is_kept_and_no_captions_are_asked_for(string status, ErrorCode code)
    {
        var record = Record();
        record["live_status"] = status;
        record["release_timestamp"] = 1900000000;
        record.Remove("format_id");
        Fake.Play(Playing(record) with { Metadata = new FakePhase { Stderr = "WARNING: [youtube] 1: This live event will begin in 2 hours.\n" } });

        var added = await Library.Library.AddAsync(Address);

        Assert.Equal((IngestOutcome.Added, code, true), (added.Outcome, added.Error!.Code, added.Error.IsRetryable));
        Assert.Equal(code == ErrorCode.Upcoming, added.Error.RetryAfter > TimeSpan.FromHours(1));
        Assert.Equal("A talk", added.Title);
        Assert.Single(Fake.Invocations);
    }

    [SkippableFact]
    public async Task Counts_are_refreshed_on_condition_and_captions_are_not_asked_for_again()
    {
        var id = (await Library.Library.AddAsync(Address)).Id!.Value;
        var later = Record();
        later["view_count"] = 2000;
        Fake.Play(Playing(later));

        Assert.Equal(IngestOutcome.Unchanged, (await Library.Library.RefreshAsync(id, new RefreshOptions { MaxAge = TimeSpan.FromHours(1) })).Outcome);
        Assert.Equal(2, Fake.Invocations.Count);

        Assert.Equal(IngestOutcome.Updated, (await Library.Library.RefreshAsync(id, new RefreshOptions { MaxAge = TimeSpan.FromMilliseconds(1) })).Outcome);
        Assert.Equal(["metadata", "captions", "metadata"], Fake.Invocations.Select(call => call.Phase));
        Assert.Equal([1000L, 2000L], (await Library.Library.FindAsync(id))!.Statistics.Select(counts => counts.Views!.Value));

        await Library.Library.RefreshAsync(id, new RefreshOptions { RefetchTranscripts = true });
        Assert.Equal("captions", Fake.Invocations[^1].Phase);
    }

    [SkippableFact]
    public async Task An_address_that_is_about_another_video_now_changes_nothing()
    {
        var id = (await Library.Library.AddAsync(Address)).Id!.Value;
        var other = Record();
        other["id"] = "another";
        Fake.Play(Playing(other));

        var refused = await Library.Library.RefreshAsync(id);

        Assert.Equal((IngestOutcome.Failed, ErrorCode.InvalidMetadata), (refused.Outcome, refused.Error!.Code));
        Assert.Single((await Library.Library.ListAsync()).Items);
    }

    [SkippableFact]
    public async Task A_refresh_does_not_bring_back_what_was_removed_meanwhile()
    {
        var id = (await Library.Library.AddAsync(Address)).Id!.Value;
        Fake.Play(Playing(Record()) with { Metadata = new FakePhase { DelayMs = 1500 } });
        var refreshing = Library.Library.RefreshAsync(id);
        while (Fake.Invocations.Count < 3)
            await Task.Delay(10);
        Assert.True(await Library.Library.RemoveAsync(id));

        var refused = await refreshing;

        Assert.Equal((IngestOutcome.Failed, ErrorCode.VideoNotFound), (refused.Outcome, refused.Error!.Code));
        Assert.Null(await Library.Library.FindAsync(id));
    }

    [SkippableFact]
    public async Task A_record_out_of_the_future_is_asked_about_all_the_same()
    {
        var future = Record();
        future["epoch"] = DateTimeOffset.UtcNow.AddYears(50).ToUnixTimeSeconds();
        Fake.Play(Playing(future));

        await Library.Library.AddAsync(Address);
        await Library.Library.AddAsync(Address, new AddOptions { MaxAge = TimeSpan.Zero });

        Assert.Equal(4, Fake.Invocations.Count);
    }

    [SkippableFact]
    public async Task A_lone_surrogate_costs_the_entry_that_it_is_in()
    {
        Fake.Play(new FakeScenario
        {
            CaptionBodies = Captions,
            Metadata = new FakePhase
            {
                Stdout =
            """{"id":"talk-1","title":"A talk","extractor_key":"Example","webpage_url":"https://videos.example/watch/1","language":"en","format_id":"18","http_headers":{"X":"\ud800"},"subtitles":{"\ud800":[{"ext":"vtt","url":"https://videos.example/x"}],"en":[{"ext":"\ud800","url":"https://videos.example/y"},{"ext":"vtt","url":"https://videos.example/en.vtt","note":"\ud800"}]}}"""
            }
        });

        var added = await Library.Library.AddAsync(Address);

        Assert.Null(added.Error);
        Assert.Equal("en", added.Transcript!.Language);
    }

    [SkippableFact]
    public async Task Records_that_are_too_large_or_none_are_typed()
    {
        Fake.Play(Playing(Record()) with { Metadata = new FakePhase { FloodStdout = 400L * 1024 * 1024 } });
        Assert.Equal(ErrorCode.TooLarge, (await Library.Library.AddAsync(Address)).Error!.Code);

        Fake.Play(Playing(Record()) with { Metadata = new FakePhase { CutAt = 40 } });
        Assert.Equal(ErrorCode.InvalidMetadata, (await Library.Library.AddAsync(Address)).Error!.Code);

        Fake.Play(Playing(Record()) with { Metadata = new FakePhase { Crash = true } });
        Assert.Equal(ErrorCode.ToolFailed, (await Library.Library.AddAsync(Address)).Error!.Code);

        Fake.Play(new FakeScenario { Info = new JsonObject { ["_type"] = "playlist", ["id"] = "PL1", ["title"] = "Many", ["extractor_key"] = "YoutubeTab", ["entries"] = new JsonArray() } });
        Assert.Equal(ErrorCode.Playlist, (await Library.Library.AddAsync(Address)).Error!.Code);
    }
}
