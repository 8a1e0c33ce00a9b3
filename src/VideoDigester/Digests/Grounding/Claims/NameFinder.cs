using VideoDigester.Text;

namespace VideoDigester.Digests.Grounding.Claims;

/// <summary>Tells names by how a language writes them.</summary>
internal sealed class NameFinder(string? language)
{
    // Where more of the words have capitals, it is a heading.
    private const double MostCapitals = 0.7;
    private const int LongestLink = 3;

    private static readonly string[] EnglishEndings =
        ["s", "ing", "ed", "ly", "tion", "sion", "ment", "ness", "ity", "er", "or", "ism", "al", "ic", "ive", "ous", "ful", "able", "ible", "less", "ance", "ence", "ship", "hood", "age", "ure", "ent", "ant", "ary", "ory", "ish", "like", "one", "body", "thing"];

    // Before a verb, other nouns of one thing have an article: without one, what begins a sentence there is a name.
    private static readonly string[] BareEndings = ["s", "ing", "ed", "ly", "tion", "sion", "ment", "ness", "ity", "ism", "ance", "ence", "ship", "hood", "age", "ure"];

    private static readonly HashSet<string> EnglishVerbs = new(
        "is was has had does did can could will would may might must should says said found made took went got gave wrote saw came knew thought told left kept held set put lost won met led ran paid built bought sold began became and"
            .Split(' '), StringComparer.Ordinal);

    private static readonly string[] GermanEndings = ["land", "reich", "stan", "burg", "istan", "anien", "alien", "ylvanien", "arien", "ivien", "urien"];

    private readonly string? _language = PrimaryLanguage.Of(language);

    /// <summary>Whether a word with letters, which is no ordinary one, is a name where it stands.</summary>
    /// <param name="text">The text.</param>
    /// <param name="words">Its words.</param>
    /// <param name="i">Which word.</param>
    /// <param name="isTitle">Whether it is a heading.</param>
    /// <param name="isHeld">Whether the evidence holds a word.</param>
    /// <param name="leadsName">Whether a longer name begins with a word there.</param>
    public bool IsName(string text, IReadOnlyList<ClaimWord> words, int i, bool isTitle, Func<ClaimWord, bool> isHeld, Func<ClaimWord, bool> leadsName)
    {
        var word = words[i];
        if (IsInOtherScript(word, text))
            return true;
        if (!char.IsUpper(word.Surface[0]) || IsHeading(text, words))
            return false;
        if (_language is "de" or "lb")
            return IsGermanName(words, i, isHeld) || (i > 0 && IsSideBySide(words[i - 1], words[i]) && leadsName(words[i - 1]));
        if (isTitle)
            return !BeginsClause(text, word) && !BeginsPhrase(text, word);
        if (!BeginsClause(text, word))
            return true;
        if (words.Any(other => other.Folded == word.Folded && other.From != word.From && char.IsUpper(other.Surface[0]) && !BeginsClause(text, other)))
            return true;
        var isBeforeName = i + 1 < words.Count && char.IsUpper(words[i + 1].Surface[0]) && words[i + 1].Surface.Length > 1 && words[i + 1].From == word.To + 1;
        if (_language is "en" && i + 1 < words.Count && word.Folded.EndsWith('s') && words[i + 1].Folded is "was" or "is" or "has" or "does")
            return true;
        if (_language is "en" && i + 1 < words.Count && IsEnglishVerb(words[i + 1]) && (word.Folded.EndsWith("us", StringComparison.Ordinal) || !Array.Exists(BareEndings, ending => word.Folded.EndsWith(ending, StringComparison.Ordinal))))
            return true;
        return isBeforeName || (_language is "en" && i + 1 < words.Count && !Array.Exists(EnglishEndings, ending => word.Folded.EndsWith(ending, StringComparison.Ordinal)));
    }

    private static bool IsEnglishVerb(ClaimWord word) => EnglishVerbs.Contains(word.Folded) || (word.Folded.Length > 4 && word.Folded.EndsWith("ed", StringComparison.Ordinal));

    // A word in Latin letters where the text has others.
    private static bool IsInOtherScript(ClaimWord word, string text) =>
        word.Surface.All(char.IsAsciiLetter) && text.Count(char.IsAsciiLetter) * 2 < text.Count(char.IsLetter);

    // Nouns have capitals: two that no evidence holds side by side are a name, and so is what ends like a country.
    private static bool IsGermanName(IReadOnlyList<ClaimWord> words, int i, Func<ClaimWord, bool> isHeld)
    {
        if (Array.Exists(GermanEndings, ending => words[i].Folded.EndsWith(ending, StringComparison.Ordinal) && words[i].Folded.Length > ending.Length + 1))
            return true;
        return IsBeside(words, i, i - 1, isHeld) || IsBeside(words, i, i + 1, isHeld);
    }

    private static bool IsSideBySide(ClaimWord first, ClaimWord second) => char.IsUpper(first.Surface[0]) && first.Surface.Length > 1 && second.From == first.To + 1;

    private static bool IsBeside(IReadOnlyList<ClaimWord> words, int i, int other, Func<ClaimWord, bool> isHeld) =>
        other >= 0 && other < words.Count && !words[other].BeginsSentence && words[other].Surface.Length > 1 && char.IsUpper(words[other].Surface[0])
        && Math.Max(words[i].From, words[other].From) - Math.Min(words[i].To, words[other].To) == 1 && !isHeld(words[other]);

    private static bool BeginsClause(string text, ClaimWord word)
    {
        if (word.BeginsSentence)
            return true;
        var at = word.From - 1;
        while (at >= 0 && (text[at] is ' ' or '-' or '•' or '*' || IsOpening(text[at])))
            if (IsOpening(text[at--]))
                return true;
        return at < 0 || text[at] is ':' or ';' or '\n' or '|' or '/';
    }

    private static bool BeginsPhrase(string text, ClaimWord word) => text.AsSpan(0, word.From).TrimEnd() is [.., '-' or '–' or '—' or ',' or '、'];

    private static bool IsOpening(char c) => c is '"' or '“' or '«' or '„' or '(' or '[' or '‘' or '\'' or '¿' or '¡';

    private static bool IsHeading(string text, IReadOnlyList<ClaimWord> words)
    {
        if (text.AsSpan().TrimEnd().EndsWith('.'))
            return false;
        var longer = words.Where(word => word.Surface.Length > LongestLink).ToList();
        return longer.Count > 1 && longer.Count(word => char.IsUpper(word.Surface[0])) > longer.Count * MostCapitals;
    }
}
