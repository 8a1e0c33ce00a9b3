using System.Globalization;

namespace VideoDigester.Benchmarks;

/// <summary>The rows that a command has for the table of docs/performance.md. They are printed when it ends, so that whoever runs several can read them from what each printed.</summary>
internal static class FigureTable
{
    /// <summary>How a table begins.</summary>
    public const string Head = "| command | figure | yardstick | ratio | allocated |\n|---|---|---|---:|---|";

    private static readonly List<string> Rows = [];

    /// <summary>Adds a row.</summary>
    /// <param name="command">The command, and what of it.</param>
    /// <param name="figure">The library's figure with its unit.</param>
    /// <param name="yardstick">What it is compared with, and its figure; null where there is none.</param>
    /// <param name="ratio">How many times as fast the library is as the yardstick; null where there is none.</param>
    /// <param name="allocated">The bytes that the library allocates for it, and the yardstick; null where nobody counts.</param>
    public static void Add(string command, FormattableString figure, FormattableString? yardstick = null, double? ratio = null, FormattableString? allocated = null) =>
        Rows.Add($"| {command} | {Written(figure)} | {Written(yardstick)} | {ratio?.ToString("0.00", CultureInfo.InvariantCulture)} | {Written(allocated)} |");

    /// <summary>Prints the rows, where there are any.</summary>
    public static void Print()
    {
        if (Rows.Count > 0)
            Print(Rows);
    }

    /// <summary>Prints rows as a table.</summary>
    public static void Print(IEnumerable<string> rows)
    {
        Console.WriteLine();
        Console.WriteLine(Head);
        foreach (var row in rows)
            Console.WriteLine(row);
    }

    private static string? Written(FormattableString? text) => text?.ToString(CultureInfo.InvariantCulture);
}
