using System.Globalization;

namespace ConsoleDigest.Commands;

/// <summary>Lengths of time as people write them: <c>90s</c>, <c>15m</c>, <c>1h</c>, <c>2d</c>, <c>12w</c>, <c>2y</c>, or as a clock shows them.</summary>
internal static class DurationText
{
    private const int MostDays = 36_500;

    public static bool TryParse(string text, out TimeSpan time)
    {
        if (UnitOf(text) is not { } unit)
            return ClockText.TryParse(text, out time);
        time = default;
        if (!double.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var count) || count * unit.TotalDays > MostDays)
            return false;
        time = count * unit;
        return true;
    }

    private static TimeSpan? UnitOf(string text) => text.Length < 2 ? null : text[^1] switch
    {
        's' => TimeSpan.FromSeconds(1),
        'm' => TimeSpan.FromMinutes(1),
        'h' => TimeSpan.FromHours(1),
        'd' => TimeSpan.FromDays(1),
        'w' => TimeSpan.FromDays(7),
        'y' => TimeSpan.FromDays(365),
        _ => null,
    };
}
