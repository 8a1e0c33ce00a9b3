using VideoDigester.Text;
using VideoDigester.Text.Sentences;

namespace VideoDigester.Digests.Grounding.Claims;

/// <summary>Finds what the negations of a text deny: the words around them, as far as their clause goes.</summary>
internal sealed class NegationScopes(NegationWords negations)
{
    // How many words, or characters where words have no spaces, a clause has on either side of what denies it where nothing ends it sooner.
    private const int Before = 6;
    private const int After = 8;
    private const int CharactersBefore = 14;
    private const int CharactersAfter = 6;

    // "And" and "but": what stands on their other side is denied or not by itself.
    private static readonly HashSet<string> Joiners = $"{ClauseWords.Joiners} but because so mais aber sondern weil pero porque però ma mas porém maar omdat men но а потому але ale bo lecz ama fakat çünkü tetapi karena لكن לכן אבל"
        .Split(' ').Select(FoldedWords.Fold).ToHashSet(StringComparer.Ordinal);

    /// <summary>The clauses that deny something: where they begin and end among the words, the end exclusive, and the word that denies.</summary>
    /// <param name="words">Words of a text.</param>
    /// <param name="text">The text.</param>
    public IEnumerable<(int From, int To, int Negation)> Find(IReadOnlyList<ClaimWord> words, string text)
    {
        foreach (var negation in negations.Find(words))
        {
            var spaced = words[negation].System is WritingSystem.Spaced;
            var (from, to) = (negation, negation + 1);
            while (from > 0 && negation - from < (spaced ? Before : CharactersBefore) && !IsBorder(words, from, text))
                from--;
            while (to < words.Count && to - negation <= (spaced ? After : CharactersAfter) && !IsBorder(words, to, text))
                to++;
            yield return (from, to, negation);
        }
    }

    // Between a word and the one before it.
    private static bool IsBorder(IReadOnlyList<ClaimWord> words, int at, string text)
    {
        if (words[at].BeginsSentence || Joiners.Contains(words[at].Folded))
            return true;
        for (var i = words[at - 1].To; i < words[at].From; i++)
            if (text[i] is '(' or ')' || SentenceBorders.IsClauseEnd(text[i]))
                return true;
        return false;
    }
}
