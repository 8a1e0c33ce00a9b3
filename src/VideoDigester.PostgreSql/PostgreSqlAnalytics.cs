using LinqToDB;
using LinqToDB.Data;
using VideoDigester.Storage.Analytics;

namespace VideoDigester.PostgreSql;

/// <summary>Figures on a server.</summary>
/// <param name="schema">The schema, quoted.</param>
internal sealed class PostgreSqlAnalytics(string schema) : AnalyticsDialect
{
    public override string Prefix { get; } = schema + ".";

    // Of the columns' own type: an expression around a parameter would be worked out for each row, where a plan serves several calls.
    public override DataParameter Instant(string name, long milliseconds) => new(name, DateTimeOffset.FromUnixTimeMilliseconds(milliseconds), DataType.DateTimeOffset);

    public override DataParameter Offset(string name, long milliseconds) => new(name, TimeSpan.FromMilliseconds(milliseconds), DataType.Interval);

    // Whole milliseconds are kept, and a double holds them.
    public override string Milliseconds(string instant) => $"CAST(date_part('epoch', {instant}) * 1000 AS bigint)";

    public override string Between(string earlier, string later) => $"CAST(date_part('epoch', {later} - {earlier}) * 1000 AS bigint)";

    public override string Later(string one, string other) => $"greatest({one}, {other})";

    public override string Start(AnalyticsInterval interval, string instant, string offset)
    {
        var local = $"({instant} AT TIME ZONE ({offset}))";
        return interval switch
        {
            AnalyticsInterval.Day => Number(local),
            AnalyticsInterval.Week => Number($"date_trunc('week', {local})"),
            _ => Number($"date_trunc('month', {local})"),
        };
    }

    public override string Percentiles(string rows, string key) =>
        $"""
        SELECT {key}, total, ranks[1] AS median, ranks[2] AS p90, ranks[3] AS p99
        FROM (SELECT {key}, count(*) AS total, percentile_disc(ARRAY[0.5, 0.9, 0.99]) WITHIN GROUP (ORDER BY value) AS ranks FROM ({rows}) v GROUP BY {key}) n
        """;

    private static string Number(string moment) => $"(CAST({moment} AS date) - DATE '0001-01-01')";
}
