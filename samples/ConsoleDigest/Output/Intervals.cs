using System.Globalization;

namespace ConsoleDigest.Output;

/// <summary>How often something comes again: <c>every hour</c>, <c>every 90 minutes</c>, <c>every 2 days</c>.</summary>
internal static class Intervals
{
    private static readonly (TimeSpan Length, string Name)[] Units = [(TimeSpan.FromDays(1), "day"), (TimeSpan.FromHours(1), "hour"), (TimeSpan.FromMinutes(1), "minute")];

    public static string Of(TimeSpan interval)
    {
        foreach (var (length, name) in Units)
            if (interval >= length && interval.Ticks % length.Ticks == 0)
                return Every(interval / length, name);
        return Every(interval.TotalSeconds, "second");
    }

    private static string Every(double count, string name) => count == 1 ? $"every {name}" : string.Create(CultureInfo.InvariantCulture, $"every {count:0.###} {name}s");
}
