using System.Globalization;
using LinqToDB;
using LinqToDB.Data;
using VideoDigester.Storage.Analytics;

namespace VideoDigester.Storage.Sqlite;

/// <summary>Figures in a file, where moments are Unix milliseconds.</summary>
internal sealed class SqliteAnalytics : AnalyticsDialect
{
    public static readonly SqliteAnalytics Instance = new();

    private const long DayLength = 86_400_000;

    /// <summary>From the first of January of year 1, a Monday, to that of 1970: with it no moment is negative, and whole numbers are divided downwards.</summary>
    private const long Epoch = 62_135_596_800_000;

    private SqliteAnalytics()
    {
    }

    public override string Prefix => "";

    public override DataParameter Instant(string name, long milliseconds) => new(name, milliseconds, DataType.Int64);

    public override DataParameter Offset(string name, long milliseconds) => new(name, milliseconds, DataType.Int64);

    public override string Milliseconds(string instant) => instant;

    public override string Between(string earlier, string later) => $"({later} - {earlier})";

    public override string Later(string one, string other) => $"max({one}, {other})";

    public override string Start(AnalyticsInterval interval, string instant, string offset) => interval switch
    {
        AnalyticsInterval.Day => Whole(instant, offset, DayLength),
        AnalyticsInterval.Week => $"({Whole(instant, offset, 7 * DayLength)} * 7)",
        _ => string.Create(
            CultureInfo.InvariantCulture,
            $"(unixepoch({Whole(instant, offset, DayLength)} * {DayLength / 1000} - {Epoch / 1000}, 'unixepoch', 'start of month') / {DayLength / 1000} + {Epoch / DayLength})"),
    };

    public override string Percentiles(string rows, string key) =>
        $"""
        SELECT {key}, max(total) AS total,
            max(CASE WHEN place = (total * 50 + 99) / 100 THEN value END) AS median, max(CASE WHEN place = (total * 90 + 99) / 100 THEN value END) AS p90, max(CASE WHEN place = (total * 99 + 99) / 100 THEN value END) AS p99
        FROM (SELECT {key}, value, row_number() OVER (PARTITION BY {key} ORDER BY value) AS place, count(*) OVER (PARTITION BY {key}) AS total FROM ({rows}) v) n
        GROUP BY {key}
        """;

    private static string Whole(string instant, string offset, long length) => string.Create(CultureInfo.InvariantCulture, $"(({instant} + {offset} + {Epoch}) / {length})");
}
