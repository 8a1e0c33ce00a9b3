using System.Globalization;

namespace ConsoleDigest.Output.Stats;

/// <summary>What reading saved, for people.</summary>
internal static class UsageFiguresScreen
{
    public static void Show(Screen screen, IReadOnlyList<UsageFigures> rows)
    {
        if (rows is [{ Start: null, Group: null, GroupName: null } total])
            ShowTotal(screen, total);
        else
            StatsTable.Print(
                screen,
                rows,
                row => (row.Start, row.Group, row.GroupName),
                ["Saved", "Videos read", "Read", "Watched", "Views", "Skipped"],
                row =>
                [
                    Lengths.Of(row.TimeSaved?.Saved ?? TimeSpan.Zero),
                    Amounts.Count(row.TimeSaved?.Videos ?? 0),
                    Lengths.Of(row.Reading?.Reading ?? TimeSpan.Zero),
                    Lengths.Of(row.Reading?.Watching ?? TimeSpan.Zero),
                    Amounts.Count(row.Reading?.Views ?? 0),
                    Share(row.Skips?.Rate),
                ],
                row => row.TimeSaved?.Saved.TotalSeconds ?? 0,
                "Views",
                "Skipped",
                "Watched");
    }

    private static void ShowTotal(Screen screen, UsageFigures total)
    {
        if (total.TimeSaved is { } saved)
        {
            screen.Heading($"{Lengths.Of(saved.Saved)} saved");
            screen.Field("Videos read", Amounts.Count(saved.Videos) + Aside((saved.Watched, "watched too"), (saved.UnknownDuration, "of unknown length"), (saved.Estimated, "read for a time that is estimated")));
        }

        if (total.Reading is { } reading)
        {
            screen.Field("Read", Lengths.Of(reading.Reading));
            screen.Field("Watched", Lengths.Of(reading.Watching) + Aside((reading.UnknownDuration, "of unknown length")));
            screen.Field("Users", Amounts.Count(reading.Users));
            screen.Field("Views", Amounts.Count(reading.Views));
            screen.Field("Saves", Amounts.Count(reading.Saves));
            screen.Field("Shares", Amounts.Count(reading.Shares));
        }

        if (total.Skips is { Rate: not null } skips)
            screen.Field("Skipped", $"{Share(skips.Rate)} ({Amounts.Count(skips.Skipped)} of {Amounts.Count(skips.Shown)} digests shown)");
    }

    private static string Aside(params (long Count, string What)[] parts) =>
        string.Join(", ", parts.Where(part => part.Count > 0).Select(part => $"{Amounts.Count(part.Count)} {part.What}")) is { Length: > 0 } aside ? $" ({aside})" : "";

    private static string Share(double? share) => share is { } known ? known.ToString("0 %", CultureInfo.InvariantCulture) : "";
}
