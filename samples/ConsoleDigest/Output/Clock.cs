using System.Globalization;

namespace ConsoleDigest.Output;

/// <summary>A moment of a video as a player shows it: <c>4:23</c>, <c>1:04:23</c>, <c>25:00:00</c>.</summary>
internal static class Clock
{
    public static string Of(TimeSpan time) => time.TotalHours < 1
        ? string.Create(CultureInfo.InvariantCulture, $"{time.Minutes}:{time.Seconds:00}")
        : string.Create(CultureInfo.InvariantCulture, $"{(long)time.TotalHours}:{time.Minutes:00}:{time.Seconds:00}");
}
