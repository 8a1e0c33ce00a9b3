using System.Globalization;

namespace VideoDigester.YtDlp.Mapping;

/// <summary>Running times and offsets in a video: seconds as numbers, or clocks as text.</summary>
internal static class DurationRule
{
    /// <summary>The longest offset that is taken for one: ten years. Continuous broadcasts run for months.</summary>
    private const decimal MostSeconds = 10 * 366 * 86_400m;

    private static readonly int[] ClockUnits = [1, 60, 3_600, 86_400];

    /// <summary>The running time; 0 stands for unknown.</summary>
    public static TimeSpan? Map(YtDlpInfo info, IgnoredFields ignored) =>
        Map(info.Duration, "duration", ignored) ?? Map(info.DurationString, "duration_string", ignored);

    /// <summary>Seconds to the nearest millisecond; null for what is no offset in a video.</summary>
    public static TimeSpan? Offset(decimal? seconds) => seconds is >= 0 and <= MostSeconds ? Exact(seconds.Value) : null;

    /// <summary>Reads <c>43</c>, <c>3:33</c>, <c>1:02:03</c>, <c>1:02:03:04</c> with seconds last, or null.</summary>
    public static decimal? TryParseClock(string text)
    {
        var parts = text.Trim().Split(':');
        if (parts.Length > ClockUnits.Length)
            return null;
        var total = 0m;
        for (var i = 0; i < parts.Length; i++)
        {
            var isLast = i == parts.Length - 1;
            if (!decimal.TryParse(parts[i], isLast ? NumberStyles.AllowDecimalPoint : NumberStyles.None, CultureInfo.InvariantCulture, out var part) || part > MostSeconds)
                return null;
            total += part * ClockUnits[parts.Length - 1 - i];
        }

        return total;
    }

    private static TimeSpan? Map(string? text, string field, IgnoredFields ignored)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var seconds = decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : TryParseClock(text);
        if (seconds is > 0 and <= MostSeconds)
            return Exact(seconds.Value);
        if (seconds != 0)
            ignored.Add(field, seconds is null ? "neither seconds nor a clock like 1:02:03" : seconds < 0 ? "negative" : "longer than ten years");
        return null;
    }

    private static TimeSpan Exact(decimal seconds) =>
        TimeSpan.FromMilliseconds(decimal.ToInt64(Math.Round(seconds * 1_000, MidpointRounding.AwayFromZero)));
}
