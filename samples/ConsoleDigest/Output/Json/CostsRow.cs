using VideoDigester;

namespace ConsoleDigest.Output.Json;

/// <param name="Cost">US dollars, where they are known.</param>
/// <param name="UnknownCost">How many attempts have an unknown cost.</param>
/// <param name="DigestedSeconds">The length of the videos digested.</param>
/// <param name="CostPerHour">US dollars an hour of video digested, or null.</param>
internal sealed record CostsRow(
    string? Start,
    string? Group,
    string? GroupName,
    long Attempts,
    long Failed,
    long InputTokens,
    long CachedInputTokens,
    long OutputTokens,
    decimal Cost,
    long UnknownCost,
    long Videos,
    double DigestedSeconds,
    long UnknownDuration,
    decimal? CostPerHour)
{
    public static CostsRow From(AnalyticsRow<ProcessingCosts> row) => new(
        StatsDay.Of(row.Start),
        row.Group,
        row.GroupName,
        row.Figures.Attempts,
        row.Figures.Failed,
        row.Figures.InputTokens,
        row.Figures.CachedInputTokens,
        row.Figures.OutputTokens,
        row.Figures.Cost,
        row.Figures.UnknownCost,
        row.Figures.Videos,
        row.Figures.Digested.TotalSeconds,
        row.Figures.UnknownDuration,
        row.Figures.CostPerHour);
}
