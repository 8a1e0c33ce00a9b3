using LinqToDB.Async;
using VideoDigester.Storage.Rows;
using VideoDigester.Storage.Tests.Engines;

namespace VideoDigester.Storage.Tests.Contracts;

public abstract class VideoStoreContract : StorageContract
{
    [SkippableTheory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(200)]
    public async Task Rows_with_instants_and_absent_values_are_written_whatever_their_number(int count)
    {
        await Library.SaveAsync(Sample.Bare("rows"));
        await Library.Database.WriteAsync(
            async connection =>
            {
                var video = (await connection.VideosNamed(Sample.Id("rows")).ToListAsync()).Single().Id;
                await Library.Dialect.WriteAsync<StatisticsRow>(
                    connection,
                    [.. Enumerable.Range(0, count).Select(at => new StatisticsRow { VideoId = video, ObservedAt = Timestamp.From(Engines.TestLibrary.Start.AddMinutes(at)), ViewCount = at % 2 == 0 ? at : null })],
                    CancellationToken.None);
                return true;
            },
            CancellationToken.None);

        var counts = (await Library.RequireAsync(Sample.Id("rows"))).Statistics;
        Assert.Equal(count, counts.Count);
        Assert.Equal((0L, count > 1 ? null : 0L), (counts[0].Views, counts[^1].Views));
    }

    [SkippableFact]
    public async Task Two_files_of_one_moment_do_not_take_turns()
    {
        var (one, other) = (Sample.Full("turns") with { Title = "One" }, Sample.Full("turns") with { Title = "Other" });
        await Library.SaveAsync(one, "one.info.json");
        await Library.SaveAsync(other, "other.info.json");

        Assert.Equal(IngestOutcome.Unchanged, await Library.SaveAsync(one, "one.info.json"));
        Assert.Equal(IngestOutcome.Unchanged, await Library.SaveAsync(other, "other.info.json"));
        Assert.Equal("One", (await Library.RequireAsync(Sample.Id("turns"))).Metadata.Title);
    }

    private static readonly DateTimeOffset Later = Sample.FetchedAt.AddDays(3);
    private static readonly DateTimeOffset Earlier = Sample.FetchedAt.AddDays(-3);

    [SkippableFact]
    public async Task Everything_a_record_says_comes_back()
    {
        var metadata = Sample.Full("full");
        Assert.Equal(IngestOutcome.Added, await Library.SaveAsync(metadata, "/talks/full.info.json"));

        var video = await Library.RequireAsync(metadata.Id);

        Same(metadata, video.Metadata);
        Assert.Equal("/talks/full.info.json", video.SourcePath);
        Assert.Equal(Engines.TestLibrary.Start, video.AddedAt);
        Assert.Equal(Engines.TestLibrary.Start, video.UpdatedAt);
        Assert.Null(video.RemovedAt);
        Assert.Equal(
            [new VideoCounts { ObservedAt = Sample.FetchedAt, Views = 5_000_000_000, Likes = 120_000, Comments = 900, ChannelFollowers = 10_000 }],
            video.Statistics);
    }

    [SkippableFact]
    public async Task A_record_that_says_next_to_nothing_is_a_video()
    {
        var metadata = Sample.Bare("bare");
        Assert.Equal(IngestOutcome.Added, await Library.SaveAsync(metadata));

        var video = await Library.RequireAsync(metadata.Id);

        Same(metadata, video.Metadata);
        Assert.Empty(video.Statistics);
        Assert.Empty(video.Transcripts);
        Assert.Equal("youtube:bare", video.Title);
    }

    [SkippableFact]
    public async Task A_video_that_nobody_added_is_not_there() =>
        Assert.Null(await Library.Videos.FindAsync(Sample.Id("nobody"), CancellationToken.None));

    [SkippableFact]
    public async Task Keys_differ_by_case_and_by_site()
    {
        await Library.SaveAsync(Sample.Bare("abc") with { Title = "lower" });
        await Library.SaveAsync(Sample.Bare("ABC") with { Title = "upper" });
        await Library.SaveAsync(Sample.Bare("abc") with { Id = new VideoId("vimeo", "abc"), Title = "elsewhere" });

        Assert.Equal("lower", (await Library.RequireAsync(Sample.Id("abc"))).Title);
        Assert.Equal("upper", (await Library.RequireAsync(Sample.Id("ABC"))).Title);
        Assert.Equal("elsewhere", (await Library.RequireAsync(new VideoId("vimeo", "abc"))).Title);
    }

    [SkippableFact]
    public async Task Adding_the_same_video_twice_keeps_one_row_and_logs_both()
    {
        await Library.SaveAsync(Sample.Full("twice"), "a.info.json");
        var before = await Library.CountRowsAsync();
        Library.Time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(IngestOutcome.Unchanged, await Library.SaveAsync(Sample.Full("twice"), "a.info.json"));

        before["processing_logs"]++;
        Assert.Equal(before, await Library.CountRowsAsync());
        var video = await Library.RequireAsync(Sample.Id("twice"));
        Assert.Equal(Engines.TestLibrary.Start, video.UpdatedAt);
        var log = await Library.AttemptsAtAsync(video.Id);
        Assert.Equal(["added", "unchanged"], log.Select(attempt => attempt.Outcome));
    }

    [SkippableFact]
    public async Task A_newer_record_wins_and_the_counts_before_stay_in_the_history()
    {
        await Library.SaveAsync(Sample.Full("newer", Sample.FetchedAt, 1));
        Library.Time.Advance(TimeSpan.FromHours(1));

        var incoming = Sample.Full("newer", Later, 2);
        Assert.Equal(IngestOutcome.Updated, await Library.SaveAsync(incoming));

        var video = await Library.RequireAsync(incoming.Id);
        Same(incoming, video.Metadata);
        Assert.Equal(Engines.TestLibrary.Start, video.AddedAt);
        Assert.Equal(Engines.TestLibrary.Start.AddHours(1), video.UpdatedAt);
        Assert.Equal([5_000_000_001, 5_000_000_002], video.Statistics.Select(counts => counts.Views!.Value));
    }

    [SkippableFact]
    public async Task A_poorer_record_takes_nothing_away()
    {
        var full = Sample.Full("poorer");
        await Library.SaveAsync(full, "kept.info.json");

        Assert.Equal(IngestOutcome.Unchanged, await Library.SaveAsync(Sample.Bare("poorer", Later) with { Url = full.Url, Title = "", Description = "\0" }));

        var video = await Library.RequireAsync(full.Id);
        Same(full with { FetchedAt = Later }, video.Metadata);
        Assert.Equal("kept.info.json", video.SourcePath);
    }

    [SkippableFact]
    public async Task An_older_record_only_fills_gaps()
    {
        var stored = Sample.Full("older", variant: 1) with { Description = null, LikeCount = null, Chapters = [], Tags = [] };
        await Library.SaveAsync(stored);

        var older = Sample.Full("older", Earlier, 2);
        Assert.Equal(IngestOutcome.Updated, await Library.SaveAsync(older));

        var expected = stored with { Description = older.Description, LikeCount = older.LikeCount, Chapters = older.Chapters, Tags = older.Tags };
        var video = await Library.RequireAsync(stored.Id);
        Same(expected, video.Metadata);
        Assert.Equal([Earlier, Sample.FetchedAt], video.Statistics.Select(counts => counts.ObservedAt));
    }

    [SkippableFact]
    public async Task Counts_of_one_moment_are_completed_and_never_overwritten()
    {
        await Library.SaveAsync(Sample.Bare("moment") with { ViewCount = 10 });
        await Library.SaveAsync(Sample.Bare("moment") with { ViewCount = 99, LikeCount = 3 });

        var counts = Assert.Single((await Library.RequireAsync(Sample.Id("moment"))).Statistics);
        Assert.Equal((10, 3), (counts.Views, counts.Likes));
    }

    [SkippableFact]
    public async Task A_bare_day_does_not_replace_the_instant_it_stands_for()
    {
        var instant = PublishedDate.At(new DateTimeOffset(2024, 5, 1, 23, 30, 0, TimeSpan.Zero));
        await Library.SaveAsync(Sample.Bare("day") with { Published = instant });

        await Library.SaveAsync(Sample.Bare("day", Later) with { Published = PublishedDate.OnDay(new DateOnly(2024, 5, 2)) });
        Assert.Equal(instant, (await Library.RequireAsync(Sample.Id("day"))).Metadata.Published);

        var corrected = PublishedDate.OnDay(new DateOnly(2024, 5, 4));
        await Library.SaveAsync(Sample.Bare("day", Later) with { Published = corrected });
        Assert.Equal(corrected, (await Library.RequireAsync(Sample.Id("day"))).Metadata.Published);
    }

    [SkippableFact]
    public async Task Videos_of_one_channel_share_its_row_and_the_newest_record_describes_it()
    {
        await Library.SaveAsync(Sample.Full("one", Later, 2) with { Channel = Sample.Channel("UCshared", 2) });
        await Library.SaveAsync(Sample.Full("two", Sample.FetchedAt, 1) with { Channel = Sample.Channel("UCshared", 1) });

        Assert.Equal(1, (await Library.CountRowsAsync())["channels"]);
        Assert.Equal(Sample.Channel("UCshared", 2), (await Library.RequireAsync(Sample.Id("one"))).Metadata.Channel);
        Assert.Equal(Sample.Channel("UCshared", 2), (await Library.RequireAsync(Sample.Id("two"))).Metadata.Channel);
    }

    [SkippableFact]
    public async Task Hostile_text_is_kept_as_far_as_text_can_be()
    {
        var endless = new string('x', 100_000) + "🌉";
        var metadata = Sample.Bare("hostile\uD800") with
        {
            Title = "nul\0 lone\uD83C pair🌉 '; DROP TABLE videos; -- \\ {0} @p1",
            Description = endless,
            Tags = ["\0", "twice", "twice", "t\0wice", endless, "emoji" + string.Concat(Enumerable.Repeat("🌉", 300))],
            Categories = ["Cat\uDFFFegory"],
            Channel = new ChannelMetadata { Key = endless, Name = "\uDC00" },
            ViewCount = -5,
            Duration = TimeSpan.FromSeconds(-1),
            Chapters = [new Chapter(TimeSpan.Zero, TimeSpan.FromDays(40), endless)],
        };

        Assert.Equal(IngestOutcome.Added, await Library.SaveAsync(metadata));
        Assert.Equal(IngestOutcome.Unchanged, await Library.SaveAsync(metadata));

        var stored = (await Library.RequireAsync(metadata.Id)).Metadata;
        Assert.Equal("nul lone\uFFFD pair🌉 '; DROP TABLE videos; -- \\ {0} @p1", stored.Title);
        Assert.Equal(endless, stored.Description);
        Assert.Equal(["twice", new string('x', 500), "emoji" + string.Concat(Enumerable.Repeat("🌉", 247))], stored.Tags);
        Assert.Equal(["Cat\uFFFDegory"], stored.Categories);
        Assert.Equal(64, stored.Channel!.Key.Length);
        Assert.Equal(endless, Assert.Single(stored.Chapters).Title);
        Assert.Equal(TimeSpan.FromDays(40), stored.Chapters[0].End);
        Assert.Null(stored.ViewCount);
        Assert.Null(stored.Duration);
    }

    [SkippableFact]
    public async Task Removing_a_video_takes_all_that_hangs_on_it_and_leaves_the_log()
    {
        var transcript = Sample.Transcript("gone");
        await Library.SaveAsync(Sample.Full("gone"));
        await Library.SaveAsync(transcript);
        await Library.Digests.SaveAsync(Sample.Digest("gone", transcript, Sample.FetchedAt), Sample.Identity("gone"), false, Library.Attempt, CancellationToken.None);

        Assert.True(await Library.RemoveAsync(Sample.Id("gone")));

        Assert.False(await Library.RemoveAsync(Sample.Id("gone")));
        Assert.Null(await Library.Videos.FindAsync(Sample.Id("gone"), CancellationToken.None));
        var left = (await Library.CountRowsAsync()).Where(table => table.Value > 0).Select(table => table.Key);
        Assert.Equal(["categories", "channels", "library_versions", "llms", "processing_logs", "schema_migrations", "tags", "tombstones"], left);
        var log = await Library.AttemptsAtAsync(Sample.Id("gone"));
        Assert.Equal(["added", "added", "stored"], log.Select(attempt => attempt.Outcome));
        Assert.All(log, attempt => Assert.Equal(Sample.Id("gone"), attempt.VideoId));
    }

    [SkippableFact]
    public async Task A_video_that_its_site_has_removed_is_marked_once_and_keeps_everything_until_the_site_has_it_again()
    {
        var failure = new Failure(ErrorCode.Removed, "gone");
        await Library.SaveAsync(Sample.Full("gone"));
        await Library.Videos.MarkRemovedAsync(Sample.Id("gone"), Library.Attempt, failure, CancellationToken.None);
        Library.Time.Advance(TimeSpan.FromDays(1));
        await Library.Videos.MarkRemovedAsync(Sample.Id("gone"), Library.Attempt, failure, CancellationToken.None);
        await Library.Videos.MarkRemovedAsync(Sample.Id("nobody"), Library.Attempt, failure, CancellationToken.None);

        var marked = await Library.RequireAsync(Sample.Id("gone"));
        Assert.Equal(TestLibrary.Start, marked.RemovedAt);
        Same(Sample.Full("gone"), marked.Metadata);
        Assert.Equal(2, (await Library.AttemptsAtAsync(Sample.Id("gone"))).Count(attempt => attempt.Error?.Code == ErrorCode.Removed));
        Assert.Single(await Library.AttemptsAtAsync(Sample.Id("nobody")));

        // A file may be older than the removal; the site itself is not.
        await Library.SaveAsync(Sample.Full("gone"), "old.info.json");
        Assert.NotNull((await Library.RequireAsync(Sample.Id("gone"))).RemovedAt);
        Assert.Equal(IngestOutcome.Updated, await Library.SaveAsync(Sample.Full("gone")));
        Assert.Null((await Library.RequireAsync(Sample.Id("gone"))).RemovedAt);
    }

    [SkippableFact]
    public async Task A_video_is_found_by_the_address_of_its_page_of_any_length()
    {
        var url = "https://videos.example/" + new string('x', 5000);
        await Library.SaveAsync(Sample.Bare("first") with { Id = new VideoId("example", "first"), Url = url });
        await Library.SaveAsync(Sample.Bare("second") with { Id = new VideoId("example", "second"), Url = url });

        Assert.Equal(new VideoId("example", "first"), (await Library.Videos.FindAsync(null, url, CancellationToken.None))!.Id);
        Assert.Null(await Library.Videos.FindAsync(null, url + "y", CancellationToken.None));
        Assert.Null(await Library.Videos.FindAsync(Sample.Id("nobody"), url, CancellationToken.None));
    }

    [SkippableFact]
    public async Task A_video_that_has_to_be_there_is_not_added()
    {
        var refused = await Assert.ThrowsAsync<VideoDigesterException>(
            () => Library.Videos.SaveAsync(Sample.Full("nobody"), null, Library.Attempt, CancellationToken.None, IfAbsent.Refuse));

        Assert.Equal(ErrorCode.VideoNotFound, refused.Code);
        Assert.Equal(0, (await Library.CountRowsAsync())["channels"]);
    }

    [SkippableFact]
    public async Task A_cancelled_call_leaves_nothing_behind()
    {
        await Library.SaveAsync(Sample.Full("first"));
        var before = await Library.CountRowsAsync();
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Library.Videos.SaveAsync(Sample.Full("second"), null, Library.Attempt, cancelled.Token));

        Assert.Equal(before, await Library.CountRowsAsync());
    }

    internal static void Same(VideoMetadata expected, VideoMetadata actual)
    {
        Assert.Equal(expected.FetchedAt, actual.FetchedAt);
        Assert.Equal(expected.Channel, actual.Channel);
        Assert.Equal(expected.Categories, actual.Categories);
        Assert.Equal(expected.Tags, actual.Tags);
        Assert.Equal(expected.Chapters, actual.Chapters);
        Assert.Equal(expected.Heatmap, actual.Heatmap);
        Assert.Equal(
            expected with { Categories = [], Tags = [], Chapters = [], Heatmap = [] },
            actual with { Categories = [], Tags = [], Chapters = [], Heatmap = [] });
    }
}
