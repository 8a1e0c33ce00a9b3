using System.Globalization;

namespace ConsoleDigest.Output.Stats;

/// <summary>Reports as tables: the time and the group of each row, its figures, and a bar for one of them.</summary>
internal static class StatsTable
{
    private const string Group = "Group";

    /// <summary>Prints rows.</summary>
    /// <param name="screen">Where to.</param>
    /// <param name="rows">The rows, at least one.</param>
    /// <param name="key">The start and the group of a row.</param>
    /// <param name="headings">The headings of the figures.</param>
    /// <param name="cells">The figures of a row.</param>
    /// <param name="bar">What the bar shows, or null.</param>
    /// <param name="dispensable">The headings that give way on a narrow terminal.</param>
    public static void Print<T>(
        Screen screen, IReadOnlyList<T> rows, Func<T, (DateOnly? Start, string? Group, string? Name)> key, IReadOnlyList<string> headings, Func<T, IReadOnlyList<string>> cells, Func<T, double>? bar, params string[] dispensable)
    {
        var (hasTime, hasGroup) = (rows.Any(row => key(row).Start is not null), rows.Any(row => key(row) is { Group: not null } or { Name: not null }));
        var bars = bar is null ? [] : Bars.Of([.. rows.Select(bar)]);
        string[] all = [.. hasTime ? ["From"] : Array.Empty<string>(), .. hasGroup ? [Group] : Array.Empty<string>(), .. headings, .. bar is null ? Array.Empty<string>() : [""]];
        screen.Table(
            all,
            hasGroup ? Group : all[^1],
            rows.Index().Select(row => (string[])
            [
                .. hasTime ? [key(row.Item).Start?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? ""] : Array.Empty<string>(),
                .. hasGroup ? [key(row.Item).Name ?? key(row.Item).Group ?? "(none)"] : Array.Empty<string>(),
                .. cells(row.Item),
                .. bar is null ? Array.Empty<string>() : [bars[row.Index]],
            ]),
            dispensable);
    }
}
