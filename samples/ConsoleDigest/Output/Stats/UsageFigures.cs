using VideoDigester;

namespace ConsoleDigest.Output.Stats;

/// <summary>The figures of three reports about the same stretch of time and group.</summary>
internal sealed record UsageFigures(DateOnly? Start, string? Group, string? GroupName, TimeSaved? TimeSaved, ReadingActivity? Reading, SkipRate? Skips)
{
    /// <summary>Whether there is anything to say.</summary>
    public bool HasHappened => TimeSaved is { Videos: > 0 } || Reading is { Users: > 0 } || Skips is { Shown: > 0 };

    public static async Task<IReadOnlyList<UsageFigures>> ReadAsync(ILibraryAnalytics analytics, AnalyticsQuery query, CancellationToken cancellationToken)
    {
        var saved = (await analytics.GetTimeSavedAsync(query, cancellationToken)).ToDictionary(KeyOf, row => row.Figures);
        var reading = (await analytics.GetReadingAsync(query, cancellationToken)).ToDictionary(KeyOf, row => row.Figures);
        var skips = (await analytics.GetSkipRatesAsync(query, cancellationToken)).ToDictionary(KeyOf, row => row.Figures);
        return
        [
            .. saved.Keys.Union(reading.Keys).Union(skips.Keys)
                .OrderBy(key => key.Start).ThenBy(key => key.Group is null).ThenBy(key => key.Group, StringComparer.Ordinal).ThenBy(key => key.Name, StringComparer.Ordinal)
                .Select(key => new UsageFigures(key.Start, key.Group, key.Name, saved.GetValueOrDefault(key), reading.GetValueOrDefault(key), skips.GetValueOrDefault(key))),
        ];
    }

    private static (DateOnly? Start, string? Group, string? Name) KeyOf<T>(AnalyticsRow<T> row) => (row.Start, row.Group, row.GroupName);
}
