using VideoDigester;

namespace ConsoleDigest.Output;

/// <summary>Breaks a text with highlighted parts into lines at spaces.</summary>
internal static class HighlightedText
{
    /// <summary>The lines, each as its parts in order; at least one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="highlights">The highlighted parts, in order, without overlap.</param>
    /// <param name="width">How many characters a line has; a longer word is left whole.</param>
    public static IEnumerable<IReadOnlyList<(string Text, bool IsHighlighted)>> Lines(string text, IReadOnlyList<TextRange> highlights, int width)
    {
        var from = 0;
        while (from < text.Length)
        {
            var to = EndOfLine(text, from, width);
            yield return Parts(text, from, to, highlights);
            from = to;
            while (from < text.Length && text[from] == ' ')
                from++;
        }

        if (text.Length == 0)
            yield return [];
    }

    private static int EndOfLine(string text, int from, int width)
    {
        if (text.Length - from <= width)
            return text.Length;
        var space = text.LastIndexOf(' ', from + width, width + 1);
        if (space <= from)
            space = text.IndexOf(' ', from + width);
        return space < 0 ? text.Length : space;
    }

    private static List<(string Text, bool IsHighlighted)> Parts(string text, int from, int to, IReadOnlyList<TextRange> highlights)
    {
        var parts = new List<(string Text, bool IsHighlighted)>();
        foreach (var (offset, length) in highlights)
        {
            var (start, end) = (Math.Max(from, offset), Math.Min(to, offset + length));
            if (start >= end)
                continue;
            Add(from, start, isHighlighted: false);
            Add(start, end, isHighlighted: true);
            from = end;
        }

        Add(from, to, isHighlighted: false);
        return parts;

        void Add(int start, int end, bool isHighlighted)
        {
            if (end > start)
                parts.Add((text[start..end], isHighlighted));
        }
    }
}
