using VideoDigester;

namespace ConsoleDigest.Output.Json;

/// <param name="Added">What came in this time.</param>
/// <param name="Total">What was there at its end.</param>
internal sealed record GrowthRow(string? Start, string? Group, string? GroupName, ContentRow Added, ContentRow Total)
{
    public static GrowthRow From(AnalyticsRow<LibraryGrowth> row) =>
        new(StatsDay.Of(row.Start), row.Group, row.GroupName, ContentRow.From(row.Figures.Added), ContentRow.From(row.Figures.Total));
}
