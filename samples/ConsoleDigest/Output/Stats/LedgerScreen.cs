using System.Globalization;
using VideoDigester;

namespace ConsoleDigest.Output.Stats;

/// <summary>The ledger of the time saved, for people.</summary>
internal static class LedgerScreen
{
    private const string Title = "Video";

    public static void Show(Screen screen, IReadOnlyList<TimeSavedEntry> entries, TimeZoneInfo zone) => screen.Table(
        ["Read", "User", "Length", "Reading", "Saved", Title],
        Title,
        entries.Select(entry => (string[])
        [
            TimeZoneInfo.ConvertTime(entry.ReadAt, zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
            entry.UserId ?? "(deleted)",
            Lengths.Of(entry.Duration),
            (entry.IsEstimated ? "~" : "") + Lengths.Of(entry.Reading),
            entry.IsWatched ? "watched" : Lengths.Of(entry.Saved),
            entry.Title is { } title ? $"{entry.VideoId}  {title}" : entry.VideoId.ToString(),
        ]),
        "User",
        "Length");
}
