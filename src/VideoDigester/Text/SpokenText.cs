using System.Text;

namespace VideoDigester.Text;

/// <summary>
/// The segments of a transcript as one text: each segment with its runs of white space as one space and none at its ends,
/// joined by single spaces. A quote "to the letter" is a part of this text.
/// </summary>
internal sealed class SpokenText
{
    private readonly int[] _starts;
    private readonly int[] _ends;

    private SpokenText(string text, int[] starts, int[] ends) => (Text, _starts, _ends) = (text, starts, ends);

    /// <summary>The whole text.</summary>
    public string Text { get; }

    /// <summary>How many segments it is made of.</summary>
    public int SegmentCount => _starts.Length;

    /// <summary>Joins segments.</summary>
    public static SpokenText Join(IReadOnlyList<TranscriptSegment> segments)
    {
        var text = new StringBuilder(segments.Count * 40);
        var starts = new int[segments.Count];
        var ends = new int[segments.Count];
        for (var i = 0; i < segments.Count; i++)
        {
            var before = text.Length;
            if (before > 0)
                text.Append(' ');
            starts[i] = text.Length;
            AppendCollapsed(text, segments[i].Text);
            ends[i] = text.Length;
            if (ends[i] > starts[i])
                continue;
            text.Length = before;
            starts[i] = ends[i] = before;
        }

        return new SpokenText(text.ToString(), starts, ends);
    }

    /// <summary>Where the text of a segment begins.</summary>
    public int StartOf(int segment) => _starts[segment];

    /// <summary>Where the text of a segment ends, exclusive.</summary>
    public int EndOf(int segment) => _ends[segment];

    /// <summary>The text of some segments.</summary>
    public ReadOnlySpan<char> Of(int firstSegment, int lastSegment) =>
        Text.AsSpan(_starts[firstSegment], Math.Max(0, _ends[lastSegment] - _starts[firstSegment]));

    /// <summary>The segment that holds a character.</summary>
    public int SegmentAt(int offset)
    {
        // Empty segments share their place with a neighbour: the first segment that ends behind the character holds it.
        var (low, high) = (0, _ends.Length - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_ends[middle] > offset)
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }

    private static void AppendCollapsed(StringBuilder target, ReadOnlySpan<char> text)
    {
        text = text.Trim();
        while (!text.IsEmpty)
        {
            var length = 0;
            while (length < text.Length && !char.IsWhiteSpace(text[length]))
                length++;
            target.Append(text[..length]);
            text = text[length..].TrimStart();
            if (!text.IsEmpty)
                target.Append(' ');
        }
    }
}
