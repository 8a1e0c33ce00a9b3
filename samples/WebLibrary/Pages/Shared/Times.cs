using System.Globalization;
using VideoDigester;

namespace WebLibrary.Pages.Shared;

/// <summary>Moments and lengths as people read them. Days are those of UTC: the server does not know the reader's.</summary>
internal static class Times
{
    /// <summary>A place in a video: <c>3:07</c>, <c>1:03:07</c>.</summary>
    public static string Clock(TimeSpan time) => time.TotalHours >= 1
        ? string.Create(CultureInfo.InvariantCulture, $"{(long)time.TotalHours}:{time.Minutes:00}:{time.Seconds:00}")
        : string.Create(CultureInfo.InvariantCulture, $"{time.Minutes}:{time.Seconds:00}");

    /// <summary>How long something takes: <c>40 s</c>, <c>12 min</c>, <c>3 h 5 min</c>.</summary>
    public static string Length(TimeSpan time) => time switch
    {
        { TotalSeconds: < 60 } => string.Create(CultureInfo.InvariantCulture, $"{Math.Round(time.TotalSeconds)} s"),
        { TotalMinutes: < 60 } => string.Create(CultureInfo.InvariantCulture, $"{(long)time.TotalMinutes} min"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{(long)time.TotalHours:N0} h {time.Minutes} min"),
    };

    public static string Day(DateTimeOffset moment) => moment.UtcDateTime.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    public static string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    public static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("d MMM yyyy, HH:mm", CultureInfo.InvariantCulture);

    public static string Published(PublishedDate published) => Day(published.Day);

    /// <summary>For <c>datetime</c> attributes.</summary>
    public static string Iso(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>For addresses of this host: seconds with as many places as there are, of a moment that is not before the beginning. A page has hundreds of them, and numbers with a comma take long to write.</summary>
    public static string Seconds(TimeSpan time)
    {
        var (seconds, rest) = Math.DivRem(time.Ticks / TimeSpan.TicksPerMillisecond, 1_000);
        return rest == 0 ? seconds.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{seconds}.{rest:000}").TrimEnd('0');
    }
}
