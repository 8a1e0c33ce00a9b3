using System.Buffers;
using System.Text;

namespace VideoDigester.Text.Analysis;

/// <summary>How the letters of terms are folded: as <see cref="LetterFolding"/> does, and what only a search asks for besides.</summary>
internal static class FoldedLetters
{
    private static readonly SearchValues<char> Unseen = SearchValues.Create("\u00AD\u034F\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2066\u2067\u2068\u2069\uFEFF");

    /// <summary>
    /// What a character folds to, empty where it is not compared. Digits of any script become those of ASCII, the final letters of Hebrew their usual form, and what only chooses
    /// between pictures of a character is left out.
    /// </summary>
    /// <param name="rune">The character.</param>
    /// <param name="single">Room for two characters, in which the answer may lie: it is read before the next call.</param>
    public static ReadOnlySpan<char> Fold(Rune rune, Span<char> single)
    {
        var folded = LetterFolding.Fold(rune, single);
        if (rune.IsAscii || folded.Length != 1)
            return IsVariation(rune.Value) ? [] : folded;
        if (IsVariation(folded[0]))
            return [];
        if (FinalHebrew(folded[0]) is var usual and not '\0')
            single[0] = usual;
        else if (char.IsDigit(folded[0]))
            single[0] = (char)('0' + (int)char.GetNumericValue(folded[0]));
        else
            return folded;
        return single[..1];
    }

    /// <summary>A text folded letter by letter.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        Span<char> single = stackalloc char[2];
        foreach (var rune in text.EnumerateRunes())
            folded.Append(Fold(rune, single));
        return folded.ToString();
    }

    /// <summary>Whether a character is written nowhere and belongs to the word around it: soft hyphens, marks of direction.</summary>
    public static bool IsUnseen(char c) => Unseen.Contains(c);

    /// <summary>Whether a character may stand for an apostrophe.</summary>
    public static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or 'ʼ' or '＇' or '׳' or '״' or '´';

    /// <summary>The sign that a character of full width is; others are what they are.</summary>
    public static char Sign(char c) => c is >= '！' and <= '～' ? (char)(c - '！' + '!') : c;

    /// <summary>Whether a word of a script with spaces goes on or begins at an offset.</summary>
    public static bool IsWordAt(ReadOnlySpan<char> text, int at)
    {
        if (at >= text.Length)
            return false;
        if (text[at] < 0x80)
            return char.IsAsciiLetterOrDigit(text[at]);
        return Rune.DecodeFromUtf16(text[at..], out var rune, out _) is OperationStatus.Done && WritingSystems.Of(rune) is WritingSystem.Spaced;
    }

    private static bool IsVariation(int value) => value is >= 0xFE00 and <= 0xFE0F or >= 0x180B and <= 0x180F or >= 0xE0100 and <= 0xE01EF;

    private static char FinalHebrew(char letter) => letter switch
    {
        'ך' => 'כ',
        'ם' => 'מ',
        'ן' => 'נ',
        'ף' => 'פ',
        'ץ' => 'צ',
        _ => '\0',
    };
}
