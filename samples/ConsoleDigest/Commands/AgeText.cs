using System.Globalization;

namespace ConsoleDigest.Commands;

/// <summary>How long something is kept, as people write it: <c>90d</c>, <c>12w</c>, <c>2y</c>, or <c>forever</c>.</summary>
internal static class AgeText
{
    public const string Forever = "forever";

    private const int MostDays = 36_500;

    /// <summary>Reads an age; null is for ever.</summary>
    public static bool TryParse(string text, out TimeSpan? age)
    {
        age = null;
        if (text == Forever)
            return true;
        var days = text.Length < 2 ? 0 : text[^1] switch
        {
            'd' => 1,
            'w' => 7,
            'y' => 365,
            _ => 0,
        };
        if (days == 0 || !int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count < 1 || count > MostDays / days)
            return false;
        age = TimeSpan.FromDays(count * days);
        return true;
    }
}
