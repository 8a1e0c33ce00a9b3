using System.Text;
using VideoDigester.Search.Queries;

namespace VideoDigester.Search.Snippets;

/// <summary>Writes down what is shown of a text, on one line, with its highlights.</summary>
internal static class SnippetWriter
{
    private const char Ellipsis = '…';

    /// <summary>The matches within a frame as stretches of the text, in order; those that overlap or touch, as pairs of characters do, are one.</summary>
    public static IReadOnlyList<SnippetStretch> Merge(IReadOnlyList<MatchedWord> matches, SnippetFrame frame)
    {
        var merged = new List<SnippetStretch>();
        foreach (var match in matches)
        {
            var (from, to) = (Math.Max(match.From, frame.From), Math.Min(match.To, frame.To));
            if (from >= to)
                continue;
            if (merged.Count > 0 && merged[^1] is var last && from <= last.To)
                merged[^1] = last with { To = Math.Max(last.To, to) };
            else
                merged.Add(new SnippetStretch(from, to));
        }

        return merged;
    }

    /// <summary>Writes.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="frame">What is shown of it.</param>
    /// <param name="highlights">Stretches of the text within the frame.</param>
    public static (string Text, IReadOnlyList<TextRange> Highlights) Write(string text, SnippetFrame frame, IReadOnlyList<SnippetStretch> highlights)
    {
        var line = new StringBuilder(frame.To - frame.From + 2);
        if (frame.IsCutBefore)
            line.Append(Ellipsis);

        // Where each character of the frame came to stand; those of white space stand where the one behind them does.
        var places = new int[frame.To - frame.From + 1];
        for (var at = frame.From; at < frame.To; at++)
        {
            places[at - frame.From] = line.Length;
            var isSpace = char.IsWhiteSpace(text[at]) || char.IsControl(text[at]);
            if (!isSpace)
                line.Append(text[at]);
            else if (line.Length > 0 && line[^1] is not ' ')
                line.Append(' ');
        }

        places[^1] = line.Length;
        if (frame.IsCutBehind)
            line.Append(Ellipsis);
        return (line.ToString(), [.. highlights
            .Select(highlight => (From: places[highlight.From - frame.From], To: places[highlight.To - frame.From]))
            .Where(place => place.To > place.From)
            .Select(place => new TextRange(place.From, place.To - place.From))]);
    }
}
