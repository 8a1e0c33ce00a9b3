using System.Globalization;

namespace ConsoleDigest.Output.Stats;

/// <summary>Lengths of time in units that people read: <c>12 h 05 min</c>, <c>5 min 03 s</c>, <c>3.2 s</c>, <c>180 ms</c>.</summary>
internal static class Lengths
{
    public static string Of(TimeSpan? time) => time is not { } known ? Amounts.Unknown : known.TotalHours >= 1 ? Text($"{(long)known.TotalHours:N0} h {known.Minutes:00} min")
        : known.TotalMinutes >= 1 ? Text($"{known.Minutes} min {known.Seconds:00} s")
        : known.TotalSeconds >= 1 ? Text($"{known.TotalSeconds:0.#} s")
        : known == TimeSpan.Zero ? "0 s"
        : Text($"{known.TotalMilliseconds:0} ms");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
