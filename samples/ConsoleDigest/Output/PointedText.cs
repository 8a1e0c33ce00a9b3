using Spectre.Console;

namespace ConsoleDigest.Output;

/// <summary>A place in a text, as far as a line shows it.</summary>
internal static class PointedText
{
    private const int Before = 50;
    private const int After = 25;

    /// <summary>The text around a place, and the column of the place in it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="position">The place, in UTF-16 code units; may be its end.</param>
    public static (string Line, int Column) Of(string text, int position)
    {
        position = Math.Clamp(position, 0, text.Length);
        var (from, to) = (Border(text, Math.Max(0, position - Before)), Border(text, Math.Min(text.Length, position + After)));
        var before = (from > 0 ? "…" : "") + Printable.Line(text[from..position].Replace('\t', ' '));
        return (before + Printable.Line(text[position..to].Replace('\t', ' ')) + (to < text.Length ? "…" : ""), before.GetCellWidth());
    }

    // Not between the halves of a pair.
    private static int Border(string text, int at) => at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at;
}
