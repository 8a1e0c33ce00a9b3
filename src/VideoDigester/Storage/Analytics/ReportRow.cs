using System.Data.Common;
using System.Globalization;

namespace VideoDigester.Storage.Analytics;

/// <summary>A row of a report while it is read: the start, the group's key and name, and from <see cref="Figures"/> on the figures, which are counted from 0.</summary>
internal readonly struct ReportRow(DbDataReader reader)
{
    private const int Figures = 3;

    public long Number(int figure) => Convert.ToInt64(reader.GetValue(Figures + figure), CultureInfo.InvariantCulture);

    public long? NumberOrNull(int figure) => reader.IsDBNull(Figures + figure) ? null : Number(figure);

    public TimeSpan Time(int figure) => Duration.Of(Number(figure));

    public decimal Dollars(int figure) => NanoDollars.Read(Number(figure));

    public string Text(int figure) => reader.GetString(Figures + figure);

    /// <summary>The row with its figures.</summary>
    public AnalyticsRow<T> With<T>(T figures) => new()
    {
        Start = reader.IsDBNull(0) ? null : DateOnly.FromDayNumber(Convert.ToInt32(reader.GetValue(0), CultureInfo.InvariantCulture)),
        Group = TextOrNull(1),
        GroupName = TextOrNull(2),
        Figures = figures,
    };

    private string? TextOrNull(int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
}
