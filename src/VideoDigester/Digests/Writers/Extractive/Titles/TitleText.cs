using System.Globalization;
using System.Text;
using VideoDigester.Digests.Writers.Extractive.Readable;
using VideoDigester.Text;
using VideoDigester.Text.WordLists;

namespace VideoDigester.Digests.Writers.Extractive.Titles;

/// <summary>Makes titles of what is said: never longer than sixty characters, never cut inside a word where words have spaces.</summary>
internal static class TitleText
{
    /// <summary>The longest title, in UTF-16 code units.</summary>
    public const int Longest = 60;

    // A question mark and a number of six figures that tells it apart still fit behind it.
    private const int LongestClause = 50;
    private const int LongestExcerpt = 48;
    private const int LeastClause = 12;
    private const int LongestAbbreviations = 9;

    private static readonly char[] Edges = [' ', '-', '–', '—', ',', '.', '"', '“', '”', '…', '♪', '。', '।', '։', '።'];
    private static readonly char[] ClauseEnds = ['.', ',', ';', ':', '?', '!', '–', '—', '…', '。', '、', '，', '；', '：', '？', '！', '؟', '،', '।'];

    /// <summary>A text without sound marks, words that were left out, and addresses; empty where nothing remains that is a word.</summary>
    public static string Clean(string text)
    {
        var words = SoundMarks.LeaveOut(text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => WebAddress.LengthAt(word) == 0);
        var clean = string.Join(' ', words).Replace(SoundMarks.HiddenWord, "", StringComparison.Ordinal).Replace("  ", " ", StringComparison.Ordinal).Trim(Edges);
        return HasLetter(clean) ? clean : "";
    }

    /// <summary>The words inside of sound marks, for what has no others; empty where there are none.</summary>
    public static string OfMarks(string text)
    {
        var words = new StringBuilder();
        foreach (var rune in string.Join(' ', text.Split(' ').Where(word => WebAddress.LengthAt(word) == 0)).EnumerateRunes())
            if (Rune.IsLetterOrDigit(rune) || WritingSystems.Of(rune) is not WritingSystem.None || (rune.Value is ' ' && words.Length > 0 && words[^1] != ' '))
                words.Append(rune);
        var found = words.ToString().Trim();
        return HasLetter(found) ? found : "";
    }

    /// <summary>The beginning of a text: its first clause where that is a title's length, otherwise as many words as fit and an ellipsis.</summary>
    public static string Shorten(string text)
    {
        for (var end = text.IndexOfAny(ClauseEnds, Math.Min(LeastClause, text.Length)); end > 0 && end <= LongestClause; end = text.IndexOfAny(ClauseEnds, end + 1))
            if (end + 1 == text.Length || text[end + 1] == ' ' || text[end] >= '\u3000')
                return text[..(text[end] is '?' or '？' or '؟' ? end + 1 : end)];
        if (text.Length <= LongestExcerpt)
            return text;
        var cut = text.LastIndexOf(' ', LongestExcerpt);
        if (cut <= 0)
            cut = WholeBefore(text, LongestExcerpt);
        return text[..cut] + "…";
    }

    /// <summary>Whether a title says a word twice: in a row, or one that is not common.</summary>
    public static bool Repeats(string title, CommonWords common)
    {
        var words = title.ToLowerInvariant().Split([' ', '?', '？', '؟', ',', '"'], StringSplitOptions.RemoveEmptyEntries);
        for (var i = 1; i < words.Length; i++)
            if (Array.IndexOf(words, words[i], 0, i) is var before and >= 0 && (before + 1 == i || (common[words[i]] & WordRole.Common) == 0))
                return true;
        return false;
    }

    /// <summary>Writes words that are all in capitals in small letters; few short ones may be abbreviations.</summary>
    public static string Calm(string text) =>
        text.Contains(' ') && text.Length > LongestAbbreviations && LetterCase.IsAllCapitals(text) ? text.ToLowerInvariant() : text;

    private static bool HasLetter(string text) => text.EnumerateRunes().Any(rune => WritingSystems.Of(rune) is not WritingSystem.None);

    // Scripts without spaces are cut between letters, not between a letter and its marks.
    private static int WholeBefore(string text, int cut)
    {
        while (cut > 1 && (char.IsLowSurrogate(text[cut])
            || CharUnicodeInfo.GetUnicodeCategory(text, cut) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark))
            cut--;
        return cut;
    }
}
