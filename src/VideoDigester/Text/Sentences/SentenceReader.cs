namespace VideoDigester.Text.Sentences;

/// <summary>
/// Cuts a transcript into sentences: at the punctuation where there is any; at sound marks, changes of speaker and long pauses;
/// and what is still too long at the best of pauses, clause ends and cue borders near the length of a sentence.
/// </summary>
internal sealed class SentenceReader
{
    private static readonly TimeSpan LongPause = TimeSpan.FromSeconds(2);

    private readonly SpokenText _spoken;
    private readonly IReadOnlyList<TranscriptSegment> _segments;
    private readonly bool _isPunctuated;
    private readonly SentenceLength _length;
    private readonly BreakFinder? _breaks;
    private readonly List<Sentence> _sentences = [];
    private bool _followsMark;

    private SentenceReader(SpokenText spoken, IReadOnlyList<TranscriptSegment> segments, string? language, bool isPunctuated)
    {
        (_spoken, _segments) = (spoken, segments);
        _isPunctuated = isPunctuated;
        _length = _isPunctuated ? SentenceLength.Punctuated : SentenceLength.Unpunctuated;
        _breaks = _isPunctuated ? null : BreakFinder.Read(spoken, segments, language);
    }

    /// <summary>Reads the sentences in order; where nothing is said at all, the marks themselves are all there is.</summary>
    /// <param name="spoken">The text of the segments.</param>
    /// <param name="segments">The segments.</param>
    /// <param name="language">Their language tag, or null where it is unknown.</param>
    /// <param name="isPunctuated">What <see cref="IsPunctuated"/> says of their text.</param>
    public static IReadOnlyList<Sentence> Read(SpokenText spoken, IReadOnlyList<TranscriptSegment> segments, string? language, bool isPunctuated)
    {
        var reader = new SentenceReader(spoken, segments, language, isPunctuated);
        reader.ReadPieces();
        if (reader._sentences.Count == 0)
            reader.KeepSegments();
        return reader._sentences;
    }

    /// <summary>Whether sentences have their marks: at least one in 400 letters.</summary>
    public static bool IsPunctuated(string text)
    {
        const double WidthPerTerminator = 400;
        var (terminators, width) = (0, 0.0);
        for (var at = 0; at < text.Length; at++)
        {
            width += SentenceLength.WidthOf(text[at]);
            if (SentenceBorders.EndAt(text, at) > 0)
                terminators++;
        }

        return terminators * WidthPerTerminator >= width;
    }

    private void ReadPieces()
    {
        var text = _spoken.Text.AsSpan();
        var from = 0;
        for (var segment = 0; segment < _segments.Count; segment++)
        {
            var (start, end) = (_spoken.StartOf(segment), _spoken.EndOf(segment));

            // A mark may run over the border of segments: what it covers is passed already.
            if (start == end || from >= end)
                continue;
            if (from > start)
                start = from;
            else if (segment > 0 && BreaksBefore(segment))
                from = Close(from, start, start);
            if (SoundMarks.IsRemark(text[start..end]))
            {
                from = Close(from, start, end);
                _followsMark = true;
                continue;
            }

            for (var at = start; at < end; at++)
            {
                if (SoundMarks.LengthAt(text, at) is var mark and > 0)
                {
                    from = Close(from, at, at + mark);
                    _followsMark = true;
                    at = from - 1;
                }
                else if (SentenceBorders.EndAt(text, at) is var border and > 0)
                {
                    from = Close(from, border, border);
                    at = border - 1;
                }
            }
        }

        Close(from, text.Length, text.Length);
    }

    private bool BreaksBefore(int segment)
    {
        var (before, now) = (_segments[segment - 1], _segments[segment]);
        return !string.Equals(before.Speaker, now.Speaker, StringComparison.Ordinal)
            || (!_isPunctuated && now.Start - before.End >= LongPause);
    }

    private int Close(int from, int to, int next)
    {
        if (_breaks is not null)
            foreach (var start in _breaks.Divide(from, to))
                from = CloseWhole(from, start);
        CloseWhole(from, to);
        return Math.Max(next, to);
    }

    private int CloseWhole(int from, int to)
    {
        var text = _spoken.Text.AsSpan();
        var end = to;
        while (from < to && IsEdge(text[from]))
            from++;
        while (to > from && text[to - 1] == ' ')
            to--;
        for (var width = SentenceLength.Of(text[from..to]); from < to && width > _length.Longest;)
        {
            var cut = SoftBorder(from, to, width);
            Add(from, cut);
            while (cut < to && text[cut] == ' ')
                cut++;
            width -= SentenceLength.Of(text[from..cut]);
            from = cut;
        }

        Add(from, to);
        return end;
    }

    private static bool IsEdge(char c) => c is ' ' or '-' or '–' or '—' or '•' or ',' or '、' or '，';

    private int SoftBorder(int from, int to, double total)
    {
        var text = _spoken.Text.AsSpan();
        var segment = _spoken.SegmentAt(from);
        var (best, bestScore) = (-1, double.NegativeInfinity);
        var forced = -1;
        var width = 0.0;
        for (var at = from; at < to && width <= _length.Longest; at++)
        {
            while (segment < _segments.Count - 1 && _spoken.EndOf(segment) < at)
                segment++;
            if (width >= _length.Shortest && total - width >= _length.Shortest && Strength(text, at, segment) is { } strength)
            {
                var score = strength - (Math.Abs(width - _length.Ideal) / _length.Ideal);
                if (score > bestScore)
                    (best, bestScore) = (at, score);
            }

            if (width <= _length.Ideal && !char.IsLowSurrogate(text[at]) && SentenceLength.CanBeginWord(text, at))
                forced = at;
            width += SentenceLength.WidthOf(text[at]);
        }

        return best > from ? best : forced > from ? forced : to;
    }

    // How good a place is to stop at, or null where it is inside a word.
    private double? Strength(ReadOnlySpan<char> text, int at, int segment)
    {
        var isClause = SentenceBorders.IsClauseEnd(text[at - 1]);
        if (text[at] != ' ')
            return isClause && SentenceLength.WidthOf(text[at]) > 1 ? 0.6 : null;
        var strength = isClause ? 0.6 : 0;
        if (_spoken.EndOf(segment) != at || segment + 1 >= _segments.Count)
            return strength;
        var pause = Math.Clamp((_segments[segment + 1].Start - _segments[segment].End).TotalSeconds, 0, 1.5);
        return strength + 0.4 + (1.2 * pause);
    }

    private void Add(int from, int to)
    {
        if (!HasWords(_spoken.Text.AsSpan(from, Math.Max(0, to - from))))
            return;
        var (first, last) = (_spoken.SegmentAt(from), _spoken.SegmentAt(to - 1));
        var pause = TimeSpan.Zero;
        if (_sentences.Count > 0 && _sentences[^1].LastSegment is var before && before < first)
            pause = _segments[first].Start - _segments[before].End;
        _sentences.Add(new Sentence(from, to, first, last, pause < TimeSpan.Zero ? TimeSpan.Zero : pause, _followsMark));
        _followsMark = false;
    }

    private void KeepSegments()
    {
        for (var segment = 0; segment < _segments.Count; segment++)
            if (_spoken.EndOf(segment) > _spoken.StartOf(segment))
                _sentences.Add(new Sentence(_spoken.StartOf(segment), _spoken.EndOf(segment), segment, segment, TimeSpan.Zero, FollowsMark: false));
    }

    private static bool HasWords(ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
            if (WritingSystems.Of(rune) is not WritingSystem.None)
                return true;
        return false;
    }
}
