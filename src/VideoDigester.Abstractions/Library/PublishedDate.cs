using System.Globalization;

namespace VideoDigester;

/// <summary>
/// When a video was published, with the precision that is known, so that a bare date is never shown a day early
/// in another time zone. Compare by <see cref="Value"/>.
/// </summary>
/// <param name="Value">The moment in UTC; midnight UTC where only the day is known.</param>
/// <param name="Precision">How much of <paramref name="Value"/> is known.</param>
public readonly record struct PublishedDate(DateTimeOffset Value, DatePrecision Precision)
{
    /// <summary>The UTC calendar day, right for both precisions.</summary>
    public DateOnly Day => DateOnly.FromDateTime(Value.UtcDateTime);

    /// <summary>A date of which only the day is known.</summary>
    /// <param name="day">The calendar day as the site states it.</param>
    /// <returns>Midnight UTC of that day, with day precision.</returns>
    public static PublishedDate OnDay(DateOnly day) =>
        new(new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero), DatePrecision.Day);

    /// <summary>A date known to the second.</summary>
    /// <param name="instant">The moment; converted to UTC.</param>
    /// <returns>That moment, with instant precision.</returns>
    public static PublishedDate At(DateTimeOffset instant) => new(instant.ToUniversalTime(), DatePrecision.Instant);

    /// <summary>ISO 8601: <c>2024-05-01</c> or <c>2024-05-01T12:30:00Z</c>.</summary>
    /// <returns>As much of the date as is known.</returns>
    public override string ToString() => Precision == DatePrecision.Day
        ? Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : Value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
