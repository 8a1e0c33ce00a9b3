using System.Globalization;

namespace WebLibrary.Pages.Shared;

/// <summary>Reads what stands in the address of a page. Whoever types nonsense there gets the page as it is without it.</summary>
internal static class Given
{
    private const double Longest = 1e9;

    public static string? Text(string? given) => string.IsNullOrWhiteSpace(given) ? null : given.Trim();

    public static TimeSpan? Seconds(string? given) =>
        double.TryParse(given, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 0 and <= Longest ? TimeSpan.FromSeconds(seconds) : null;

    public static TimeSpan? Minutes(string? given) =>
        double.TryParse(given, NumberStyles.Float, CultureInfo.InvariantCulture, out var minutes) && minutes is >= 0 and <= Longest / 60 ? TimeSpan.FromMinutes(minutes) : null;

    public static int? Number(string? given) => int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static bool? YesOrNo(string? given) => bool.TryParse(given, out var value) ? value : null;

    public static T Choice<T>(string? given, T usual)
        where T : struct, Enum => Choice<T>(given) ?? usual;

    public static T? Choice<T>(string? given)
        where T : struct, Enum => Enum.TryParse<T>(given, ignoreCase: true, out var value) && Enum.IsDefined(value) && !char.IsAsciiDigit(given![0]) ? value : null;
}
