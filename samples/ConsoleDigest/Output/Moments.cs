using System.Globalization;

namespace ConsoleDigest.Output;

/// <summary>Moments for people, in UTC.</summary>
internal static class Moments
{
    /// <summary>To the second, without the zone: <c>2026-03-01 12:34:56</c>.</summary>
    public static string Full(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>In a sentence: <c>12:34 UTC</c>, with the day where it is another.</summary>
    public static string Of(DateTimeOffset moment, DateTimeOffset now) =>
        moment.UtcDateTime.ToString(moment.UtcDateTime.Date == now.UtcDateTime.Date ? "HH:mm" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) + " UTC";
}
