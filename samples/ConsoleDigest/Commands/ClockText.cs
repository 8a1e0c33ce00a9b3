using System.Globalization;

namespace ConsoleDigest.Commands;

/// <summary>Times as people write them: seconds, minutes and seconds, or hours, minutes and seconds.</summary>
internal static class ClockText
{
    private const int MostHours = 100_000;

    public static bool TryParse(string text, out TimeSpan time)
    {
        time = default;
        var seconds = 0.0;
        var parts = text.Split(':');
        if (parts.Length > 3)
            return false;
        foreach (var part in parts)
        {
            if (!double.TryParse(part, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
                return false;
            seconds = (seconds * 60) + value;
        }

        if (seconds > MostHours * 3600.0)
            return false;
        time = TimeSpan.FromSeconds(seconds);
        return true;
    }
}
