using VideoDigester;

namespace ConsoleDigest.Output.Stats;

/// <summary>Growth, for people: what came, and how much there was then.</summary>
internal static class GrowthScreen
{
    public static void Show(Screen screen, IReadOnlyList<AnalyticsRow<LibraryGrowth>> rows) => StatsTable.Print(
        screen,
        rows,
        row => (row.Start, row.Group, row.GroupName),
        ["Videos", "Length", "Transcripts", "Digests", "Words"],
        row =>
        [
            Grown(row.Figures.Added.Videos, row.Figures.Total.Videos),
            row.Figures.Total.Duration is { } length ? Lengths.Of(length) : "",
            Grown(row.Figures.Added.Transcripts, row.Figures.Total.Transcripts),
            Grown(row.Figures.Added.Digests, row.Figures.Total.Digests),
            Grown((row.Figures.Added.TranscriptWords ?? 0) + row.Figures.Added.DigestWords, (row.Figures.Total.TranscriptWords ?? 0) + row.Figures.Total.DigestWords),
        ],
        row => row.Figures.Total.Videos ?? row.Figures.Total.Digests,
        "Transcripts",
        "Words");

    private static string Grown(long? added, long? total) => total is null ? "" : added == total ? Amounts.Count(total) : $"{Amounts.Count(total)} (+{Amounts.Count(added)})";
}
