using VideoDigester.Text.Sentences;

namespace VideoDigester.Benchmarks.Quality.Sentences;

/// <summary>
/// Lays captions into rows as a recogniser does: a row is full before the next one begins, whatever is said, and stands until then. The time of a word inside its
/// cue is where its letters stand in it.
/// </summary>
internal static class CaptionRows
{
    private const double RowWidth = 40;

    /// <summary>The same words in rows.</summary>
    public static IReadOnlyList<TranscriptSegment> Lay(IReadOnlyList<TranscriptSegment> segments)
    {
        var rows = new List<TranscriptSegment>();
        var row = new List<string>();
        var (start, end, width) = (TimeSpan.Zero, TimeSpan.Zero, 0.0);
        foreach (var (word, from, to, glued) in segments.SelectMany(WordsOf))
        {
            var own = SentenceLength.Of(word);
            if (row.Count > 0 && width + own + 1 > RowWidth)
                Close(from);
            if (row.Count == 0)
                (start, width) = (from, 0);
            if (glued && row.Count > 0)
                row[^1] += word;
            else
                row.Add(word);
            (end, width) = (to, width + own + (glued ? 0 : 1));
        }

        if (row.Count > 0)
            Close(end);
        return rows;

        void Close(TimeSpan until)
        {
            rows.Add(new TranscriptSegment(start, until < start ? start : until, string.Join(' ', row)));
            row.Clear();
        }
    }

    // Characters of scripts without spaces one by one.
    private static IEnumerable<(string Word, TimeSpan From, TimeSpan To, bool Glued)> WordsOf(TranscriptSegment segment)
    {
        var text = segment.Text;
        var at = 0;
        while (at < text.Length)
        {
            var length = 1;
            var wide = SentenceLength.WidthOf(text[at]) > 2;
            while (!wide && at + length < text.Length && text[at + length] != ' ' && SentenceLength.WidthOf(text[at + length]) <= 2)
                length++;
            if (text[at] != ' ')
                yield return (text.Substring(at, length), TimeAt(at), TimeAt(at + length), at > 0 && text[at - 1] != ' ');
            at += text[at] == ' ' ? 1 : length;
        }

        TimeSpan TimeAt(int position) => segment.Start + ((segment.End - segment.Start) * position / text.Length);
    }
}
