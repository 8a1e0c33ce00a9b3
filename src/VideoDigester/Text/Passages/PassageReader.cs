using VideoDigester.Text.Sentences;

namespace VideoDigester.Text.Passages;

/// <summary>
/// Cuts a transcript into passages that hold all of its words, each once, in order. A passage ends with a segment; best where a sentence ends or the speaker
/// is silent. Only a segment that is much longer than a passage is cut in itself, between two words where it has any.
/// </summary>
internal static class PassageReader
{
    /// <summary>The usual length, in characters.</summary>
    public const int UsualLength = 430;

    private const int Least = 380;
    private const int Most = 560;
    private const int LongestSegment = 800;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <summary>Cuts a transcript.</summary>
    public static IReadOnlyList<Passage> Read(IReadOnlyList<TranscriptSegment> segments, SpokenText spoken)
    {
        var passages = new List<Passage>((spoken.Text.Length / UsualLength) + 1);
        var first = -1;
        for (var i = 0; i < segments.Count; i++)
        {
            if (spoken.EndOf(i) == spoken.StartOf(i))
                continue;
            if (first >= 0 && spoken.EndOf(i) - spoken.StartOf(first) > Most)
            {
                Close(passages, spoken, first, i - 1);
                first = -1;
            }

            if (first < 0)
                first = i;
            var length = spoken.EndOf(i) - spoken.StartOf(first);
            if (length < Least || (length < UsualLength && !IsBorder(segments, spoken, i)))
                continue;
            Close(passages, spoken, first, i);
            first = -1;
        }

        if (first >= 0)
            Close(passages, spoken, first, segments.Count - 1);
        return passages;
    }

    private static bool IsBorder(IReadOnlyList<TranscriptSegment> segments, SpokenText spoken, int at) =>
        at + 1 == segments.Count
        || segments[at + 1].Start - segments[at].End >= Pause
        || SentenceBorders.IsAtEndOf(spoken.Of(at, at));

    private static void Close(List<Passage> passages, SpokenText spoken, int first, int last)
    {
        while (last > first && spoken.EndOf(last) == spoken.StartOf(last))
            last--;
        var (from, to) = (spoken.StartOf(first), spoken.EndOf(last));
        while (to - from > LongestSegment)
        {
            var cut = CutOf(spoken.Text, from, from + UsualLength);
            passages.Add(new Passage(spoken.SegmentAt(from), spoken.SegmentAt(cut - 1), from, cut));
            from = cut;
            while (from < to && spoken.Text[from] == ' ')
                from++;
        }

        passages.Add(new Passage(spoken.SegmentAt(from), spoken.SegmentAt(to - 1), from, to));
    }

    // Behind the last space; where there is none, at the length itself, but never inside a surrogate pair.
    private static int CutOf(string text, int from, int at)
    {
        var space = text.LastIndexOf(' ', at - 1, at - from);
        if (space > from)
            return space;
        return char.IsLowSurrogate(text[at]) ? at + 1 : at;
    }
}
