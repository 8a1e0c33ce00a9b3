using VideoDigester.Text.WordLists;

namespace VideoDigester.Digests.Writers.Extractive.Titles;

/// <summary>Cuts words of Latin script at an apostrophe where two words meet at it: <c>l'eau</c>, <c>dell'acqua</c>, <c>Freud's</c>.</summary>
internal static class Apostrophe
{
    private static readonly string[] Elided =
        ["qu", "jusqu", "lorsqu", "puisqu", "dell", "nell", "sull", "dall", "all", "quell", "un", "coll", "degl", "quest"];

    /// <summary>Where the second of two words begins, 0 where the word is one.</summary>
    public static int CutOf(ReadOnlySpan<char> word)
    {
        var mark = word.IndexOfAny('\'', '’');
        if (mark < 1 || word[0] >= '\u0250' || word[(mark + 1)..].IndexOfAny('\'', '’') >= 0)
            return 0;
        if (IsGenitive(word, mark))
            return mark;
        var before = word[..mark];
        var after = word[(mark + 1)..];
        if (after.Length < 3 || (mark == 1 && char.ToUpperInvariant(before[0]) == 'O'))
            return 0;
        return mark == 1 || IsElided(before) ? mark + 1 : 0;
    }

    /// <summary>Whether a word ends with the English genitive at an offset.</summary>
    public static bool IsGenitive(ReadOnlySpan<char> word, int mark) =>
        mark >= 3 && word.Length == mark + 2 && word[mark] is '\'' or '’' && word[mark + 1] is 's' or 'S' && !IsShortened(word[..mark]);

    private static bool IsElided(ReadOnlySpan<char> word)
    {
        foreach (var elided in Elided)
            if (word.Equals(elided, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    // What's, that's: a verb and no genitive.
    private static bool IsShortened(ReadOnlySpan<char> word) =>
        (CommonWords.OfSpaced("en")[word.ToString().ToLowerInvariant()] & (WordRole.Common & ~WordRole.Ending)) != 0 || word.Equals("let", StringComparison.OrdinalIgnoreCase);
}
