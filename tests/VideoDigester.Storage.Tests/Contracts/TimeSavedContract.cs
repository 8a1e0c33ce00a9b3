using VideoDigester.Analytics;
using VideoDigester.Storage.Analytics;
using VideoDigester.Storage.Tests.Analytics;

namespace VideoDigester.Storage.Tests.Contracts;

/// <summary>The time saved, by hand.</summary>
public abstract class TimeSavedContract : AnalyticsContract
{
    private static readonly DateTimeOffset Noon = new(2026, 5, 4, 12, 0, 0, TimeSpan.Zero);

    [SkippableFact]
    public async Task An_empty_library_saved_nobody_anything()
    {
        var row = Assert.Single(await Analytics.GetTimeSavedAsync(new AnalyticsQuery()));

        Assert.Equal(new AnalyticsRow<TimeSaved> { Figures = Nothing() }, row);
        Assert.Empty(await Analytics.GetTimeSavedAsync(new AnalyticsQuery { Interval = AnalyticsInterval.Day }));
        Assert.Empty((await Analytics.ListTimeSavedAsync(new AnalyticsQuery())).Items);
    }

    [SkippableFact]
    public async Task What_was_read_saves_its_duration_less_the_dwell()
    {
        await WriteAsync(Facts(TimeSpan.FromMinutes(30), [Viewed(0, seconds: 90), Viewed(0, seconds: 30, minutes: 5)]));

        Assert.Equal(Nothing() with { Videos = 1, Saved = TimeSpan.FromMinutes(28), Reading = TimeSpan.FromMinutes(2) }, await TotalAsync());
    }

    [SkippableFact]
    public async Task A_glance_is_no_reading()
    {
        await WriteAsync(Facts(TimeSpan.FromMinutes(30), [new InteractionFact(0, 0, "viewed", Noon, TimeSpan.FromMilliseconds(9_999)), new InteractionFact(0, 0, "viewed", Noon)]));

        Assert.Equal(Nothing(), await TotalAsync());
    }

    [SkippableFact]
    public async Task What_nobody_measured_takes_as_long_as_its_words()
    {
        await WriteAsync(Facts(TimeSpan.FromMinutes(30), [new InteractionFact(0, 0, "read", Noon)]));

        Assert.Equal(Nothing() with { Videos = 1, Saved = TimeSpan.FromMinutes(29), Reading = TimeSpan.FromMinutes(1), Estimated = 1 }, await TotalAsync());
    }

    [SkippableFact]
    public async Task What_is_reading_and_how_fast_is_the_applications_to_say()
    {
        await WriteAsync(Facts(TimeSpan.FromMinutes(30), [Viewed(0, seconds: 90), new InteractionFact(1, 0, "read", Noon)]));
        var strict = new LibraryAnalytics(new AnalyticsStore(Library.Database, Library.Time), new AnalyticsOptions { MinimumDwell = TimeSpan.FromSeconds(91), WordsPerMinute = 119 });

        Assert.Equal(Nothing() with { Videos = 2, Saved = TimeSpan.FromMinutes(57.5), Reading = TimeSpan.FromMinutes(2.5), Estimated = 1 }, await TotalAsync());
        Assert.Equal(
            Nothing() with { Videos = 1, Saved = TimeSpan.FromMinutes(28), Reading = TimeSpan.FromMinutes(2), Estimated = 1 }, Assert.Single(await strict.GetTimeSavedAsync(new AnalyticsQuery())).Figures);
        var shown = Assert.Single(await strict.GetSkipRatesAsync(new AnalyticsQuery())).Figures;
        Assert.Equal((2, 1), (shown.Shown, shown.Read));
    }

    [SkippableFact]
    public async Task Moments_at_the_ends_of_the_calendar_select_all_there_is()
    {
        await WriteAsync(Facts(TimeSpan.FromMinutes(30), [Viewed(0, seconds: 90)]));
        var all = new AnalyticsQuery { From = DateTimeOffset.MinValue, Before = DateTimeOffset.MaxValue, Interval = AnalyticsInterval.Day, TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin") };

        Assert.Equal(new DateOnly(2026, 5, 4), Assert.Single(await Analytics.GetTimeSavedAsync(all)).Start);
        Assert.Empty(await Analytics.GetTimeSavedAsync(all with { From = DateTimeOffset.MaxValue }));
        foreach (var moment in new[] { "-200000000000000", "9223372036854775807", "-9223372036854775808" })
            Assert.Equal(
                ErrorCode.InvalidRequest,
                (await Assert.ThrowsAsync<VideoDigesterException>(() => Analytics.ListTimeSavedAsync(new AnalyticsQuery(), after: CursorText.Write($"1|ledger|{moment}|1|1")))).Code);
    }

    [SkippableFact]
    public async Task Several_digests_of_a_video_count_once_and_take_the_time_of_each()
    {
        await WriteAsync(Facts(TimeSpan.FromMinutes(30), [Viewed(0, seconds: 60), Viewed(1, seconds: 60, minutes: 60 * 24), new InteractionFact(0, 2, "viewed", Noon, TimeSpan.FromSeconds(3))]));

        // The third was only glanced at.
        Assert.Equal(Nothing() with { Videos = 1, Saved = TimeSpan.FromMinutes(28), Reading = TimeSpan.FromMinutes(2) }, await TotalAsync());
        var day = Assert.Single(await Analytics.GetTimeSavedAsync(new AnalyticsQuery { Interval = AnalyticsInterval.Day }));
        Assert.Equal(new DateOnly(2026, 5, 4), day.Start);
    }

    [SkippableFact]
    public async Task What_was_watched_saved_nothing_by_whichever_digest_and_whenever()
    {
        await WriteAsync(Facts(TimeSpan.FromMinutes(30), [Viewed(0, seconds: 60), new InteractionFact(0, 1, "watched", Noon.AddDays(40))]));

        Assert.Equal(Nothing() with { Videos = 1, Watched = 1, Reading = TimeSpan.FromMinutes(1) }, await TotalAsync());
        Assert.Equal(TimeSpan.Zero, Assert.Single((await Analytics.ListTimeSavedAsync(new AnalyticsQuery())).Items).Saved);
    }

    [SkippableFact]
    public async Task An_unknown_duration_is_unknown_and_not_zero()
    {
        await WriteAsync(Facts(null, [Viewed(0, seconds: 60)]));

        Assert.Equal(Nothing() with { Videos = 1, UnknownDuration = 1, Reading = TimeSpan.FromMinutes(1) }, await TotalAsync());
        Assert.Null(Assert.Single((await Analytics.ListTimeSavedAsync(new AnalyticsQuery())).Items).Saved);
    }

    [SkippableFact]
    public async Task Who_reads_longer_than_the_video_lasts_loses_nothing()
    {
        await WriteAsync(Facts(TimeSpan.FromSeconds(20), [Viewed(0, seconds: 60)]));

        Assert.Equal(Nothing() with { Videos = 1, Reading = TimeSpan.FromMinutes(1) }, await TotalAsync());
    }

    [SkippableFact]
    public async Task Users_are_counted_apart_and_one_sees_only_ones_own()
    {
        await WriteAsync(Facts(TimeSpan.FromMinutes(10), [Viewed(0, seconds: 60), Viewed(0, seconds: 120, user: 1), new InteractionFact(1, 0, "watched", Noon), new InteractionFact(2, 0, "skipped", Noon)]));

        Assert.Equal(Nothing() with { Videos = 2, Watched = 1, Saved = TimeSpan.FromMinutes(9), Reading = TimeSpan.FromMinutes(3) }, await TotalAsync());
        Assert.Equal(Nothing() with { Videos = 1, Saved = TimeSpan.FromMinutes(9), Reading = TimeSpan.FromMinutes(1) }, await TotalAsync("user-0"));
        Assert.Equal(Nothing() with { Videos = 1, Watched = 1, Reading = TimeSpan.FromMinutes(2) }, await TotalAsync("user-1"));
        Assert.Equal(Nothing(), await TotalAsync("user-2"));
        Assert.Equal(Nothing(), await TotalAsync("nobody"));
        Assert.All((await Analytics.ListTimeSavedAsync(new AnalyticsQuery { UserId = "user-1" })).Items, entry => Assert.Equal("user-1", entry.UserId));
    }

    [SkippableFact]
    public async Task The_day_is_that_of_the_readers_calendar()
    {
        // Half past ten in the evening on Sunday in New York, where summer time has just begun, is Monday in UTC.
        var facts = Facts(TimeSpan.FromMinutes(10), [new InteractionFact(0, 0, "read", new DateTimeOffset(2026, 3, 9, 2, 30, 0, TimeSpan.Zero))]);
        await WriteAsync(facts);
        var zone = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");

        Assert.Equal(new DateOnly(2026, 3, 9), await StartAsync(AnalyticsInterval.Day, TimeZoneInfo.Utc));
        Assert.Equal(new DateOnly(2026, 3, 8), await StartAsync(AnalyticsInterval.Day, zone));
        Assert.Equal(new DateOnly(2026, 3, 9), await StartAsync(AnalyticsInterval.Week, TimeZoneInfo.Utc));
        Assert.Equal(new DateOnly(2026, 3, 2), await StartAsync(AnalyticsInterval.Week, zone));
        Assert.Equal(new DateOnly(2026, 3, 1), await StartAsync(AnalyticsInterval.Month, zone));
    }

    [SkippableFact]
    public async Task The_ledger_says_what_the_figure_is_made_of()
    {
        var facts = Facts(TimeSpan.FromMinutes(30), [new InteractionFact(0, 1, "read", Noon.AddMinutes(1)), Viewed(0, seconds: 90)]);
        await WriteAsync(facts);

        var entry = Assert.Single((await Analytics.ListTimeSavedAsync(new AnalyticsQuery())).Items);
        Assert.Equal(
            new TimeSavedEntry
            {
                UserId = "user-0",
                VideoId = new VideoId("youtube", "video0"),
                Title = "Video 0",
                DigestId = entry.DigestId,
                DigestType = DigestType.Highlights,
                Provider = "openai",
                Model = "small",
                ReadAt = Noon,
                Duration = TimeSpan.FromMinutes(30),
                Reading = TimeSpan.FromSeconds(150),
                IsEstimated = true,
                IsWatched = false,
                Saved = TimeSpan.FromSeconds(1650),
            },
            entry);
    }

    [SkippableTheory]
    [InlineData("From")]
    [InlineData("interval")]
    [InlineData("group")]
    [InlineData("page")]
    [InlineData("cursor")]
    [InlineData("name")]
    public async Task What_contradicts_itself_is_refused(string what)
    {
        var failure = await Assert.ThrowsAsync<VideoDigesterException>(() => what switch
        {
            "From" => Analytics.GetTimeSavedAsync(new AnalyticsQuery { From = Noon, Before = Noon.AddTicks(-1) }),
            "interval" => Analytics.GetTimeSavedAsync(new AnalyticsQuery { Interval = (AnalyticsInterval)7 }),
            "group" => Analytics.GetTimeSavedAsync(new AnalyticsQuery { GroupBy = (AnalyticsGroup)(-1) }),
            "page" => Analytics.ListTimeSavedAsync(new AnalyticsQuery(), pageSize: -1),
            "cursor" => Analytics.ListTimeSavedAsync(new AnalyticsQuery(), after: "bm8"),
            _ => Analytics.GetTimeSavedAsync(new AnalyticsQuery { Channel = "" }),
        });

        Assert.Equal(ErrorCode.InvalidRequest, failure.Code);
    }

    private static TimeSaved Nothing() => new() { Saved = TimeSpan.Zero, Videos = 0, Watched = 0, UnknownDuration = 0, Reading = TimeSpan.Zero, Estimated = 0 };

    // Digests of 238 words: a minute.
    private static LibraryFacts Facts(TimeSpan? duration, IReadOnlyList<InteractionFact> interactions)
    {
        var facts = new LibraryFacts();
        facts.Videos.Add(new VideoFact(0, ["Music"], duration, Noon.AddDays(-1)));
        facts.Digests.Add(new DigestFact(0, "highlights", 1, 238, Noon.AddDays(-1)));
        facts.Digests.Add(new DigestFact(0, "summary", 0, 238, Noon.AddDays(-1), IsSuperseded: true));
        facts.Digests.Add(new DigestFact(0, "chapters", 0, 238, Noon.AddDays(-1)));
        facts.Interactions.AddRange(interactions);
        return facts;
    }

    private static InteractionFact Viewed(int digest, int seconds, int minutes = 0, int user = 0) => new(user, digest, "viewed", Noon.AddMinutes(minutes), TimeSpan.FromSeconds(seconds));

    private async Task<TimeSaved> TotalAsync(string? user = null) => Assert.Single(await Analytics.GetTimeSavedAsync(new AnalyticsQuery { UserId = user })).Figures;

    private async Task<DateOnly?> StartAsync(AnalyticsInterval interval, TimeZoneInfo zone) => Assert.Single(await Analytics.GetTimeSavedAsync(new AnalyticsQuery { Interval = interval, TimeZone = zone })).Start;
}
