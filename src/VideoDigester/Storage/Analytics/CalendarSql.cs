using System.Globalization;
using LinqToDB.Data;

namespace VideoDigester.Storage.Analytics;

/// <summary>
/// Days, weeks and months of a time zone in a statement. The zone's changes are parameters, and the statement searches them by halves: a zone with a hundred changes costs a moment seven comparisons.
/// </summary>
internal sealed class CalendarSql(AnalyticsDialect dialect, AnalyticsInterval interval, ZoneTransitions zone)
{
    public IEnumerable<DataParameter> Parameters => zone.Changes
        .SelectMany((change, at) => new[] { dialect.Instant(Name('t', at + 1), change.At), dialect.Offset(Name('o', at + 1), change.Offset) })
        .Prepend(dialect.Offset(Name('o', 0), zone.First));

    /// <summary>The first day of the day, week or month in which a moment is.</summary>
    public string Start(string instant) => dialect.Start(interval, instant, Offset(instant, 0, zone.Changes.Count));

    private static string Name(char kind, int at) => string.Create(CultureInfo.InvariantCulture, $"{kind}{at}");

    private static string Offset(string instant, int first, int last)
    {
        if (first == last)
            return "@" + Name('o', first);
        var middle = first + ((last - first + 1) / 2);
        return $"CASE WHEN {instant} < @{Name('t', middle)} THEN {Offset(instant, first, middle - 1)} ELSE {Offset(instant, middle, last)} END";
    }
}
