using Spectre.Console;
using VideoDigester;

namespace ConsoleDigest.Output;

/// <summary>Standard output for people.</summary>
internal sealed class Screen
{
    private const int WidestProse = 96;
    private const int Unbounded = 10_000;

    // The console lays out text in time that grows with the square of its words.
    private const int LongestCell = 300;

    /// <summary>The room that a column of sentences or titles needs.</summary>
    private const int LeastBreakable = 28;

    private readonly IAnsiConsole _console;
    private readonly int _width;

    public Screen()
    {
        _console = TerminalColors.Open(Console.Out, Console.IsOutputRedirected);
        _width = Console.IsOutputRedirected ? Unbounded : _console.Profile.Width;
        // Lines are broken here and not by the console: it would cut addresses in two.
        _console.Profile.Width = Unbounded;
    }

    public void Blank() => _console.WriteLine();

    public void Line(string text) => Write(text, Style.Plain);

    public void Heading(string text) => Write(text, new Style(decoration: Decoration.Bold));

    public void Faint(string text) => Write(text, new Style(decoration: Decoration.Dim));

    /// <summary>Prose, broken into lines that are good to read.</summary>
    public void Prose(string text, int indent = 0)
    {
        foreach (var line in Lines(text, indent))
            Line(new string(' ', indent) + line);
    }

    /// <summary>The lines of prose that starts at a column; at least one, which may be empty.</summary>
    public IReadOnlyList<string> Lines(string text, int column) =>
        [.. TextWrap.Lines(text, Math.Max(20, Math.Min(_width, WidestProse) - column)).DefaultIfEmpty("")];

    /// <summary>A text with highlighted words, after a heading of its first line; further lines begin where the text does.</summary>
    public void Highlighted(string heading, string text, IReadOnlyList<TextRange> highlights)
    {
        var lead = heading;
        foreach (var line in HighlightedText.Lines(Printable.Line(text), highlights, Math.Max(20, Math.Min(_width, WidestProse) - heading.Length)))
        {
            _console.MarkupLine(Markup.Escape(lead) + string.Concat(line.Select(part => part.IsHighlighted ? $"[bold yellow]{Markup.Escape(part.Text)}[/]" : Markup.Escape(part.Text))));
            lead = new string(' ', heading.Length);
        }
    }

    /// <summary>A name and its value; nothing where there is no value.</summary>
    public void Field(string name, string? value)
    {
        if (value is { Length: > 0 })
            Line($"{name,-12}{value}");
    }

    /// <summary>
    /// Rows under headings. On a terminal they fit its width: columns of <paramref name="dispensable"/> give way in their order where the cells of the
    /// breakable column would have too little room; those are broken, the others are not.
    /// </summary>
    public void Table(IReadOnlyList<string> headings, string breakable, IEnumerable<IReadOnlyList<string>> rows, params string[] dispensable)
    {
        List<string[]> cells = [.. rows.Select(row => row.Select(cell => Printable.Line(TextWrap.Cut(cell, LongestCell))).ToArray())];
        var shown = Enumerable.Range(0, headings.Count).ToList();
        foreach (var heading in dispensable)
            if (shown.Where(at => headings[at] != breakable).Sum(at => 2 + cells.Max(row => row[at].Length)) + LeastBreakable > _width)
                shown.RemoveAll(at => headings[at] == heading);
        var table = new Table().NoBorder();
        foreach (var at in shown)
            table.AddColumn(new TableColumn(new Text(headings[at], new Style(decoration: Decoration.Bold))) { NoWrap = headings[at] != breakable });
        foreach (var row in cells)
            table.AddRow(shown.Select(at => new Text(row[at])));
        _console.Profile.Width = _width;
        _console.Write(table);
        _console.Profile.Width = Unbounded;
    }

    private void Write(string text, Style style) => StyledLine.Write(_console, Console.Out, text, style);
}
