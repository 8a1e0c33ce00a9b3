using VideoDigester.Text;
using VideoDigester.Text.Sentences;

namespace VideoDigester.Digests.Grounding.Claims;

/// <summary>Finds what the negations of a text deny: the words around them, as far as their clause goes.</summary>
internal sealed class NegationScopes(string? language)
{
    // How many words, or characters where words have no spaces, a clause has on either side of what denies it where nothing ends it sooner.
    private const int Before = 6;
    private const int After = 8;
    private const int CharactersBefore = 14;
    private const int CharactersAfter = 6;

    // A word of one letter joins clauses in one language and is an article, a preposition or "I" in the next.
    private static readonly Dictionary<string, string> LetterJoiners = new(StringComparer.Ordinal)
    {
        ["bs"] = "ai",
        ["ca"] = "io",
        ["cs"] = "ai",
        ["es"] = "yeo",
        ["hr"] = "ai",
        ["it"] = "eo",
        ["pl"] = "ai",
        ["pt"] = "e",
        ["sk"] = "ai",
        ["sl"] = "a",
        ["sr"] = "ai",
        ["bg"] = "аи",
        ["ru"] = "аи",
        ["uk"] = "аій",
    };

    // "And" and "but": what stands on their other side is denied or not by itself.
    private static readonly HashSet<string> Joiners = $"{ClauseWords.Joiners} but because so mais aber sondern weil pero porque però ma mas porém maar omdat men но а потому але ale bo lecz ama fakat çünkü tetapi karena لكن לכן אבל"
        .Split(' ').Select(FoldedWords.Fold).ToHashSet(StringComparer.Ordinal);

    private readonly NegationWords _negations = NegationWords.Of(language);
    private readonly string _letters = PrimaryLanguage.Find(LetterJoiners, language, "");

    /// <summary>The clauses that deny something: where they begin and end among the words, the end exclusive, and the word that denies.</summary>
    /// <param name="words">Words of a text.</param>
    /// <param name="text">The text.</param>
    public IEnumerable<(int From, int To, int Negation)> Find(IReadOnlyList<ClaimWord> words, string text)
    {
        foreach (var negation in _negations.Find(words))
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

    /// <summary>Whether a clause ends between a word and the one before it.</summary>
    public bool IsBorder(IReadOnlyList<ClaimWord> words, int at, string text)
    {
        if (words[at].BeginsSentence || (words[at].Folded is [var letter] ? _letters.Contains(letter, StringComparison.Ordinal) : Joiners.Contains(words[at].Folded)))
            return true;
        for (var i = words[at - 1].To; i < words[at].From; i++)
            if (text[i] is '(' or ')' || SentenceBorders.IsClauseEnd(text[i]))
                return true;
        return false;
    }
}
