using ConsoleDigest.Output.Stats;

namespace ConsoleDigest.Output.Json;

/// <param name="Start">The first day of the day, week or month, or null.</param>
/// <param name="Group">The group, or null.</param>
/// <param name="VideosRead">Videos of which a digest was read, each once for each user.</param>
/// <param name="Estimated">Of how many of these the time of reading is estimated.</param>
/// <param name="UnknownDuration">How many of these saved nobody knows what.</param>
/// <param name="SkipRate">Of the digests that were shown, the part that was skipped; null where none was.</param>
internal sealed record UsageStatsRow(
    string? Start,
    string? Group,
    string? GroupName,
    double TimeSavedSeconds,
    double WatchSeconds,
    double ReadSeconds,
    long VideosRead,
    long VideosWatched,
    long UnknownDuration,
    long Estimated,
    long Saves,
    long Unsaves,
    long Views,
    long Reads,
    long Skips,
    long Shares,
    long Watches,
    long Users,
    double? SkipRate)
{
    public static UsageStatsRow From(UsageFigures row) => new(
        StatsDay.Of(row.Start),
        row.Group,
        row.GroupName,
        row.TimeSaved?.Saved.TotalSeconds ?? 0,
        row.Reading?.Watching.TotalSeconds ?? 0,
        row.Reading?.Reading.TotalSeconds ?? 0,
        row.TimeSaved?.Videos ?? 0,
        row.Reading?.WatchedVideos ?? 0,
        row.TimeSaved?.UnknownDuration ?? 0,
        row.TimeSaved?.Estimated ?? 0,
        row.Reading?.Saves ?? 0,
        row.Reading?.Unsaves ?? 0,
        row.Reading?.Views ?? 0,
        row.Reading?.Reads ?? 0,
        row.Reading?.Skips ?? 0,
        row.Reading?.Shares ?? 0,
        row.Reading?.Watches ?? 0,
        row.Reading?.Users ?? 0,
        row.Skips?.Rate);
}
