using VideoDigester.Text;

namespace VideoDigester.Benchmarks.Grounding;

/// <summary>Words cut out of a transcript.</summary>
internal sealed record QuoteCut(int FirstSegment, int LastSegment, string Quote)
{
    private const int CharactersPerWord = 3;

    /// <summary>Cuts some words at random, in scripts without spaces some characters; null where there is nothing to cut.</summary>
    public static QuoteCut? Random(SpokenText spoken, Random random, int shortest, int longest)
    {
        var (vocabulary, words) = (new Vocabulary(), new List<FoldedWord>());
        var length = random.Next(shortest, longest + 1);
        var start = random.Next(Math.Max(1, spoken.Text.Length));
        while (start < spoken.Text.Length && spoken.Text[start] != ' ' && spoken.Text[start] < 0x0E00)
            start++;
        var text = spoken.Text.AsSpan(start, Math.Min(spoken.Text.Length - start, length * 25));
        FoldedWords.Read(text, vocabulary, words);
        if (words.Count > 0 && words[0].System is not WritingSystem.Spaced)
            length *= CharactersPerWord;
        if (words.Count <= length)
            return null;
        var (from, to) = (start + words[0].From, start + words[length - 1].To);
        return new QuoteCut(spoken.SegmentAt(from), spoken.SegmentAt(to - 1), spoken.Text[from..to]);
    }
}
