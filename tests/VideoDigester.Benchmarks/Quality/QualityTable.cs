using System.Globalization;

namespace VideoDigester.Benchmarks.Quality;

/// <summary>Figures of several methods on the same files, a line a method, printed as a table in Markdown so that it can be put into the docs as it is.</summary>
internal sealed class QualityTable(string title, string note, params string[] columns)
{
    private readonly List<(string Method, string[] Cells)> _rows = [];

    /// <summary>Adds a method we ran, with a figure for each column; NaN where it has none.</summary>
    public void Add(string method, params double[] figures) =>
        _rows.Add((method, [.. figures.Select(figure => double.IsNaN(figure) ? "" : figure.ToString("0.000", CultureInfo.InvariantCulture))]));

    /// <summary>Adds a published method, with its figures as they were published.</summary>
    public void AddPublished(string method, params string[] figures) => _rows.Add((method, figures));

    /// <summary>Prints the table.</summary>
    public void Print()
    {
        Console.WriteLine();
        Console.WriteLine($"**{title}** {note}");
        Console.WriteLine();
        Console.WriteLine($"| method | {string.Join(" | ", columns)} |");
        Console.WriteLine($"|---|{string.Concat(columns.Select(_ => "---:|"))}");
        foreach (var (method, cells) in _rows)
            Console.WriteLine($"| {method} | {string.Join(" | ", cells)} |");
    }
}
