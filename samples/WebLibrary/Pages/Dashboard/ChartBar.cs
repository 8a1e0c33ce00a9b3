using VideoDigester;

namespace WebLibrary.Pages.Dashboard;

/// <summary>A bar of the chart.</summary>
/// <param name="Start">The first day that it stands for.</param>
/// <param name="Saved">The time saved then.</param>
public sealed record ChartBar(DateOnly Start, TimeSpan Saved)
{
    private const int Most = 120;

    // One bar alone says little of time.
    private const int Least = 14;

    /// <summary>A bar for each stretch from the first to the last, those without a figure among them, so that time is drawn evenly; of very many the last.</summary>
    public static IReadOnlyList<ChartBar> Of(IReadOnlyList<AnalyticsRow<TimeSaved>> rows, AnalyticsInterval interval)
    {
        var known = rows.Where(row => row.Start is not null).ToDictionary(row => row.Start!.Value, row => row.Figures.Saved);
        if (known.Count == 0)
            return [];
        var bars = new List<ChartBar>();
        for (var at = known.Keys.Max(); (at >= known.Keys.Min() || bars.Count < Least) && bars.Count < Most; at = Before(at, interval))
            bars.Insert(0, new ChartBar(at, known.GetValueOrDefault(at)));
        return bars;
    }

    private static DateOnly Before(DateOnly start, AnalyticsInterval interval) => interval switch
    {
        AnalyticsInterval.Day => start.AddDays(-1),
        AnalyticsInterval.Week => start.AddDays(-7),
        _ => start.AddMonths(-1),
    };
}
