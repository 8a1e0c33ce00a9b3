using System.Globalization;
using VideoDigester.Storage.Tests.Analytics;

namespace VideoDigester.Storage.Tests.Contracts;

/// <summary>Every report against its definition in plain code, and against itself, over libraries by chance and the zones that are hardest on a calendar.</summary>
public abstract class AnalyticsAgreementContract : AnalyticsContract
{
    private const int Queries = 20;

    /// <summary>A seed, a zone, the first day and how many there are.</summary>
    public static TheoryData<int, string, string, int> Cases => new()
    {
        { 1, "UTC", "2026-01-01", 70 },
        { 2, "Europe/Berlin", "2025-10-20", 20 },
        { 3, "America/New_York", "2024-01-01", 800 },
        { 4, "Pacific/Apia", "2011-12-24", 14 },
        { 5, "Australia/Lord_Howe", "2026-03-25", 20 },
        { 6, "Africa/Casablanca", "2026-02-10", 50 },
        { 7, "America/Sao_Paulo", "2018-10-25", 20 },
        { 8, "Asia/Kathmandu", "1985-12-20", 30 },
        { 9, "America/St_Johns", "2006-10-20", 20 },
    };

    [SkippableTheory]
    [MemberData(nameof(Cases))]
    public async Task Every_report_says_what_its_definition_does(int seed, string zone, string first, int days)
    {
        var generator = Generator(seed, zone, first, days);
        var facts = generator.Facts();
        await WriteAsync(facts);

        for (var round = 0; round < Queries; round++)
        {
            var query = generator.Query();
            var reference = new FactReference(facts, query, Options);
            Assert.Equal(reference.TimeSaved(), await Analytics.GetTimeSavedAsync(query));
            Assert.Equal(reference.Reading(), await Analytics.GetReadingAsync(query));
            Assert.Equal(reference.SkipRates(), await Analytics.GetSkipRatesAsync(query));
            Assert.Equal(reference.Costs(), await Analytics.GetCostsAsync(query));
            Assert.Equal(InOrder(reference.Latencies()), InOrder(await Analytics.GetLatenciesAsync(query)));
            var shared = query with { UserId = null };
            Assert.Equal(new FactReference(facts, shared, Options).Growth(), await Analytics.GetGrowthAsync(shared));
            Assert.Equal(
                reference.Ledger().Select(entry => (LibraryFacts.User(entry.User), LibraryFacts.VideoKey(entry.Video), entry.ReadAt, entry.Duration, entry.Reading, entry.IsEstimated, entry.IsWatched, entry.Saved, entry.First.Type)).Order(),
                (await LedgerAsync(query, pageSize: 7)).Select(entry => (entry.UserId!, entry.VideoId.Key, entry.ReadAt, entry.Duration, entry.Reading, entry.IsEstimated, entry.IsWatched, entry.Saved, entry.DigestType.Name)).Order());
        }
    }

    [SkippableTheory]
    [MemberData(nameof(Cases))]
    public async Task The_ledger_sums_to_the_total_and_saves_no_more_than_there_is(int seed, string zone, string first, int days)
    {
        var generator = Generator(seed + 100, zone, first, days);
        await WriteAsync(generator.Facts());

        for (var round = 0; round < 10; round++)
        {
            var query = generator.Query() with { Interval = null, GroupBy = null };
            var total = Assert.Single(await Analytics.GetTimeSavedAsync(query)).Figures;
            var ledger = await LedgerAsync(query, pageSize: 11);

            Assert.Equal(total.Saved, ledger.Aggregate(TimeSpan.Zero, (sum, entry) => sum + (entry.Saved ?? TimeSpan.Zero)));
            Assert.Equal(total.Reading, ledger.Aggregate(TimeSpan.Zero, (sum, entry) => sum + entry.Reading));
            Assert.Equal((total.Videos, total.Watched, total.UnknownDuration, total.Estimated), (ledger.Count, ledger.Count(entry => entry.IsWatched), ledger.Count(entry => entry.Saved is null), ledger.Count(entry => entry.IsEstimated)));
            Assert.Equal(ledger.Count, ledger.DistinctBy(entry => (entry.UserId, entry.VideoId)).Count());
            Assert.All(ledger, entry => Assert.True(entry.Saved is null ? entry.Duration is null : entry.Saved >= TimeSpan.Zero && entry.Saved <= (entry.Duration ?? TimeSpan.Zero)));
            Assert.True(ledger.Zip(ledger.Skip(1)).All(pair => pair.First.ReadAt >= pair.Second.ReadAt));
        }
    }

    [SkippableTheory]
    [MemberData(nameof(Cases))]
    public async Task Days_sum_to_weeks_and_months_and_these_to_the_total(int seed, string zone, string first, int days)
    {
        var generator = Generator(seed + 200, zone, first, days);
        await WriteAsync(generator.Facts());

        for (var round = 0; round < 6; round++)
        {
            var query = generator.Query() with { GroupBy = null };
            var daily = await RowsAsync(query, AnalyticsInterval.Day);
            var weekly = await RowsAsync(query, AnalyticsInterval.Week);
            var monthly = await RowsAsync(query, AnalyticsInterval.Month);

            Assert.Equal(weekly, Summed(daily, day => day.AddDays(-(((int)day.DayOfWeek + 6) % 7))));
            Assert.Equal(monthly, Summed(daily, day => new DateOnly(day.Year, day.Month, 1)));
            var total = Assert.Single(await RowsAsync(query, null));
            Assert.Equal(total.Sums, daily.Aggregate(default((long, long, long, long, TimeSpan)), (sum, row) => Plus(sum, row.Sums)));
        }
    }

    [SkippableTheory]
    [MemberData(nameof(Cases))]
    public async Task Groups_other_than_categories_sum_to_the_total(int seed, string zone, string first, int days)
    {
        var generator = Generator(seed + 300, zone, first, days);
        await WriteAsync(generator.Facts());

        for (var round = 0; round < 4; round++)
        {
            var query = generator.Query() with { Interval = null };
            var total = Assert.Single(await RowsAsync(query with { GroupBy = null }, null)).Sums;
            foreach (var group in Enum.GetValues<AnalyticsGroup>().Except([AnalyticsGroup.Category]))
                Assert.Equal(total, (await RowsAsync(query with { GroupBy = group }, null)).Aggregate(default((long, long, long, long, TimeSpan)), (sum, row) => Plus(sum, row.Sums)));
        }
    }

    private static FactGenerator Generator(int seed, string zone, string first, int days) =>
        new(seed, TimeZoneInfo.FindSystemTimeZoneById(zone), DateOnly.Parse(first, CultureInfo.InvariantCulture), days);

    private static IEnumerable<AnalyticsRow<ProcessingLatency>> InOrder(IEnumerable<AnalyticsRow<ProcessingLatency>> rows) =>
        rows.OrderBy(row => (row.Start, row.Figures.Measure)).ThenBy(row => row.Group, StringComparer.Ordinal).ThenBy(row => row.GroupName, StringComparer.Ordinal);

    private static List<(DateOnly? Start, (long, long, long, long, TimeSpan) Sums)> Summed(IEnumerable<(DateOnly? Start, (long, long, long, long, TimeSpan) Sums)> rows, Func<DateOnly, DateOnly> start) =>
        [.. rows.GroupBy(row => start(row.Start!.Value)).Select(group => ((DateOnly?)group.Key, group.Select(row => row.Sums).Aggregate(Plus)))];

    private static (long, long, long, long, TimeSpan) Plus((long, long, long, long, TimeSpan) one, (long, long, long, long, TimeSpan) other) =>
        (one.Item1 + other.Item1, one.Item2 + other.Item2, one.Item3 + other.Item3, one.Item4 + other.Item4, one.Item5 + other.Item5);

    private async Task<List<(DateOnly? Start, (long Videos, long Watched, long Unknown, long Estimated, TimeSpan Saved) Sums)>> RowsAsync(AnalyticsQuery query, AnalyticsInterval? interval) =>
        [.. (await Analytics.GetTimeSavedAsync(query with { Interval = interval })).Select(row => (row.Start, (row.Figures.Videos, row.Figures.Watched, row.Figures.UnknownDuration, row.Figures.Estimated, row.Figures.Saved)))];
}
