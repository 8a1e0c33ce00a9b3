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
        var denies = negations.Count(words) > 0;
        foreach (var said in evidence.Texts)
            if (LeftOut(words, WordsOf(said, evidence.Language), said) is { } left && (denies || negations.Count(left) == 0))
                return true;
        return false;
    }

    /// <summary>Whether all words of a text stand in a quote in their order, whatever is left out.</summary>
    public static bool AreFrom(string text, string quote) => LeftOut(WordsOf(text, null), WordsOf(quote, null), quote) is not null;

    // With the words of sound marks, because words that are left out may make a mark of what was none.
    private static List<ClaimWord> WordsOf(string text, string? language) =>
        ClaimWords.Read(SoundMarks.WithoutBrackets(text), language);

    // The words between the first and the last that are taken, or null where they are not all there.
    private static List<ClaimWord>? LeftOut(List<ClaimWord> words, List<ClaimWord> said, string text)
    {
        var (left, run, next) = (new List<ClaimWord>(), new List<ClaimWord>(), 0);
        foreach (var word in said)
        {
            if (next == words.Count)
                break;
            if (word.Folded != words[next].Folded)
            {
                if (next > 0)
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
