using System.Globalization;

namespace ConsoleDigest.Output.Json;

/// <summary>Days in JSON: <c>2026-03-01</c>.</summary>
internal static class StatsDay
{
    public static string? Of(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
