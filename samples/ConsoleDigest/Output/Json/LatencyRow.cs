using VideoDigester;

namespace ConsoleDigest.Output.Json;

/// <param name="Measure">What was measured, for example <c>queue_wait</c>.</param>
internal sealed record LatencyRow(string? Start, string? Group, string? GroupName, string Measure, long Count, double MedianSeconds, double P90Seconds, double P99Seconds)
{
    public static LatencyRow From(AnalyticsRow<ProcessingLatency> row) => new(
        StatsDay.Of(row.Start),
        row.Group,
        row.GroupName,
        Word.Of(row.Figures.Measure),
        row.Figures.Count,
        row.Figures.Median.TotalSeconds,
        row.Figures.P90.TotalSeconds,
        row.Figures.P99.TotalSeconds);
}
