using VideoDigester.Digests.Grounding.Claims.Numbers;
using VideoDigester.Text;

namespace VideoDigester.Digests.Grounding.Claims;

/// <summary>Tells whether a text only leaves words of its evidence out: then nothing in it is a claim of its own.</summary>
internal static class VerbatimWords
{
    /// <summary>
    /// Whether all words of a text stand in one piece of the evidence in their order. Where what is left out denies something and the text denies nothing, they
    /// do not count as the same words, unless a dash shows that the speaker began anew.
    /// </summary>
    public static bool AreFrom(string text, ClaimEvidence evidence)
    {
        var negations = NegationWords.Of(evidence.Language);
        var words = WordsOf(text, evidence.Language);
        var scopes = new NegationScopes(evidence.Language);
        var numbers = NumberWords.Of(evidence.Language);
        var denies = negations.Count(words) > 0;
        foreach (var said in evidence.Texts)
            if (LeftOut(words, WordsOf(said, evidence.Language), said, scopes) is { } left && (denies || negations.Count(left) == 0) && !(words.Exists(IsNumber) && left.Exists(IsNumber)))
                return true;
        return false;

        // Of "eighty to twelve, and two thousand" nobody said "eighty to two".
        bool IsNumber(ClaimWord word) => word.BeginsWithDigit || numbers.PartsOf(word.Folded).Count > 0;
    }

    /// <summary>Whether all words of a text stand in a quote in their order, whatever is left out.</summary>
    public static bool AreFrom(string text, string quote) => LeftOut(WordsOf(text, null), WordsOf(quote, null), quote, new NegationScopes(null)) is not null;

    // With the words of sound marks, because words that are left out may make a mark of what was none.
    private static List<ClaimWord> WordsOf(string text, string? language) =>
        ClaimWords.Read(SoundMarks.WithoutBrackets(text), language);

    // The words that are left out from the beginning of the clause in which the first one stands to the last one, or null where they are not all there.
    private static List<ClaimWord>? LeftOut(List<ClaimWord> words, List<ClaimWord> said, string text, NegationScopes scopes)
    {
        var (left, run, next) = (new List<ClaimWord>(), new List<ClaimWord>(), 0);
        for (var i = 0; i < said.Count && next < words.Count; i++)
        {
            var word = said[i];
            if (next == 0 && i > 0 && scopes.IsBorder(said, i, text))
                run.Clear();
            if (word.Folded != words[next].Folded)
            {
                run.Add(word);
                continue;
            }

            next++;
            if (run.Count > 0 && text.AsSpan(run[0].To, word.From - run[0].To).IndexOfAny('-', '–', '—') < 0)
                left.AddRange(run);
            run.Clear();
        }

        return next == words.Count ? left : null;
    }
}
