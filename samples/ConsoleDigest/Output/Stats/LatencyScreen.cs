using VideoDigester;

namespace ConsoleDigest.Output.Stats;

/// <summary>Latencies, for people.</summary>
internal static class LatencyScreen
{
    public static void Show(Screen screen, IReadOnlyList<AnalyticsRow<ProcessingLatency>> rows) => StatsTable.Print(
        screen,
        rows,
        row => (row.Start, row.Group, row.GroupName),
        ["What", "Count", "Half in", "90 % in", "99 % in"],
        row =>
        [
            Word.Of(row.Figures.Measure).Replace('_', ' '),
            Amounts.Count(row.Figures.Count),
            Lengths.Of(row.Figures.Median),
            Lengths.Of(row.Figures.P90),
            Lengths.Of(row.Figures.P99),
        ],
        bar: null);
}
