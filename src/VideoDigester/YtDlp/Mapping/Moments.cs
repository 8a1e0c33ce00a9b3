using System.Globalization;

namespace VideoDigester.YtDlp.Mapping;

/// <summary>Moments and days as yt-dlp writes them: seconds since 1970, fractional and negative too, and <c>YYYYMMDD</c>.</summary>
internal static class Moments
{
    private const int FirstYear = 1800;
    private const int LastYear = 2199;

    // Seconds reach this in the year 5138; milliseconds passed it in 1973.
    private const decimal LeastMilliseconds = 100_000_000_000m;
    private const decimal LeastMicroseconds = 100_000_000_000_000m;

    /// <summary>Reads an instant. Zero is a placeholder of sites that do not know; values of milliseconds or microseconds are taken as such.</summary>
    public static DateTimeOffset? Instant(decimal? value, string field, IgnoredFields ignored)
    {
        if (value is not { } number)
            return null;
        if (number == 0)
        {
            ignored.Add(field, "0 stands for an unknown moment");
            return null;
        }

        var size = Math.Abs(number);
        var seconds = size >= LeastMicroseconds ? number / 1_000_000 : size >= LeastMilliseconds ? number / 1_000 : number;
        if (Math.Abs(seconds) < LeastMilliseconds)
        {
            var ticks = decimal.ToInt64(Math.Round(seconds * 1_000, MidpointRounding.AwayFromZero)) * TimeSpan.TicksPerMillisecond;
            if (ticks >= DateTimeOffset.MinValue.Ticks - DateTimeOffset.UnixEpoch.Ticks && ticks <= DateTimeOffset.MaxValue.Ticks - DateTimeOffset.UnixEpoch.Ticks)
            {
                var moment = DateTimeOffset.UnixEpoch.AddTicks(ticks);
                if (moment.Year is >= FirstYear and <= LastYear)
                    return moment;
            }
        }

        ignored.Add(field, OutOfRange);
        return null;
    }

    /// <summary>Reads a day.</summary>
    public static DateOnly? Day(string? value, string field, IgnoredFields ignored)
    {
        var text = value?.Trim();
        if (string.IsNullOrEmpty(text))
            return null;
        if (DateOnly.TryParseExact(text, ["yyyyMMdd", "yyyy-MM-dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            if (day.Year is >= FirstYear and <= LastYear)
                return day;
            ignored.Add(field, OutOfRange);
            return null;
        }

        ignored.Add(field, "not a date like 20240501");
        return null;
    }

    private static string OutOfRange { get; } = string.Create(CultureInfo.InvariantCulture, $"outside the years {FirstYear} to {LastYear}");
}
