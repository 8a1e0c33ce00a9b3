using VideoDigester.Text;
using VideoDigester.Text.Sentences;

namespace VideoDigester.Digests.Grounding.Items;

/// <summary>What was said around evidence: segments begin and end inside sentences.</summary>
internal static class EvidenceContext
{
    // As far as a sentence reaches; where no mark ends one, about a clause.
    private const int LongestSentence = 240;
    private const int Clause = 100;

    /// <summary>The words of some segments, with the rest of the sentences that they begin and end in.</summary>
    public static string Around(SpokenText spoken, int firstSegment, int lastSegment)
    {
        var text = spoken.Text;
        var (start, end) = (spoken.StartOf(firstSegment), Math.Max(spoken.StartOf(firstSegment), spoken.EndOf(lastSegment)));
        var (from, to) = (-1, -1);
        for (var at = Math.Max(0, start - LongestSentence); at < start - 1; at++)
            if (SentenceBorders.EndAt(text, at) is var border and > 0 && border <= start)
                from = border;
        for (var at = Math.Max(0, end - 1); at < Math.Min(text.Length, end + LongestSentence) && to < 0; at++)
            to = SentenceBorders.EndAt(text, at);
        return text[WordFrom(text, from >= 0 ? from : Math.Max(0, start - Clause))..WordTo(text, to >= 0 ? Math.Max(to, end) : Math.Min(text.Length, end + Clause))].Trim();
    }

    private static int WordFrom(string text, int at)
    {
        while (at > 0 && at < text.Length && char.IsLetterOrDigit(text[at]) && char.IsLetterOrDigit(text[at - 1]) && text[at] < WritingSystems.FirstEastAsian)
            at++;
        return at < text.Length && char.IsLowSurrogate(text[at]) ? at + 1 : at;
    }

    private static int WordTo(string text, int at)
    {
        while (at > 0 && at < text.Length && char.IsLetterOrDigit(text[at]) && char.IsLetterOrDigit(text[at - 1]) && text[at] < WritingSystems.FirstEastAsian)
            at--;
        return at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at;
    }
}
