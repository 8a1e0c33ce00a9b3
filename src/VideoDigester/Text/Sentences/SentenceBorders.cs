using System.Buffers;
using System.Globalization;
using System.Text;

namespace VideoDigester.Text.Sentences;

/// <summary>Finds where punctuation ends a sentence, after the rules of UAX #29 with the terminators of all scripts, and where it ends a clause.</summary>
internal static class SentenceBorders
{
    private const int LongestAbbreviation = 4;

    // Bounds of what is looked at around a terminator, so that hostile text costs no more than other text.
    private const int LongestClosing = 16;
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouyAEIOUY");

    /// <summary>Where the sentence ends whose terminator stands at an offset, closing quotes and brackets included, or -1.</summary>
    public static int EndAt(ReadOnlySpan<char> text, int at)
    {
        var (isTerminator, isWide) = Classify(text[at]);
        if (!isTerminator)
            return -1;
        var end = at + 1;
        while (end < text.Length && end - at < LongestClosing && (Classify(text[end]).IsTerminator || IsCloser(text[end])))
            end++;
        if (end == text.Length || isWide)
            return end;
        if (text[end] != ' ')
            return -1;
        if (text[at] is not '.' || end - at > 2)
            return end;
        var word = WordBefore(text, at);
        return IsInitialOrAbbreviation(word) || (word.Length <= LongestAbbreviation && ContinuesInLowerCase(text.Slice(end + 1, Math.Min(LongestClosing, text.Length - end - 1)))) ? -1 : end;
    }

    /// <summary>Whether a text ends with the end of a sentence.</summary>
    public static bool IsAtEndOf(ReadOnlySpan<char> text)
    {
        for (var at = text.Length - 1; at >= 0 && text.Length - at <= LongestClosing; at--)
        {
            if (Classify(text[at]).IsTerminator)
                return true;
            if (!IsCloser(text[at]))
                return false;
        }

        return false;
    }

    /// <summary>Whether a character ends a clause.</summary>
    public static bool IsClauseEnd(char c) => c is ',' or ';' or ':' or '—' or '–' or '、' or '，' or '；' or '：' or '،' or '؛' or '､' or '၊' or '፣';

    private static (bool IsTerminator, bool IsWide) Classify(char c) => c switch
    {
        '.' or '!' or '?' or '…' or '‽' or '؟' or '۔' or '।' or '॥' or '։' or '።' or '។' or '။' => (true, false),
        '。' or '！' or '？' or '｡' or '．' => (true, true),
        _ => (false, false),
    };

    private static bool IsCloser(char c) => c is '"' or '\'' or '”' or '’' or '»' or ')' or ']' or '」' or '』' or '）' or '】' or '〉' or '》';

    private static ReadOnlySpan<char> WordBefore(ReadOnlySpan<char> text, int at)
    {
        var from = at;
        while (from > 0 && at - from < LongestClosing && text[from - 1] != ' ')
            from--;
        return text[from..at].TrimStart("\"'“‘(«[");
    }

    // "J.", "z. B." and "U.S.", and capital words without a vowel, as "Dr." and "Mrs." are in every Latin orthography.
    private static bool IsInitialOrAbbreviation(ReadOnlySpan<char> word) =>
        (word.Length == 1 && char.IsLetter(word[0]) && word[0] != 'I')
        || (word.Length >= 3 && word[^2] == '.' && char.IsLetter(word[^1]))
        || (word.Length is 2 or 3 && char.IsAsciiLetterUpper(word[0]) && char.IsAsciiLetterLower(word[^1]) && !word.ContainsAny(Vowels));

    private static bool ContinuesInLowerCase(ReadOnlySpan<char> rest)
    {
        foreach (var rune in rest.EnumerateRunes())
            if (WritingSystems.Of(rune) is not WritingSystem.None)
                return Rune.GetUnicodeCategory(rune) is UnicodeCategory.LowercaseLetter;
        return false;
    }
}
