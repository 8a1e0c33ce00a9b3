using System.Globalization;
using System.Text;

namespace VideoDigester.Text;

/// <summary>
/// Folds characters so that texts compare which differ in case, width, ligatures, accents and vowel points only. Depends neither on the culture nor on the
/// machine: the tables are those of Unicode, and lone surrogates fold to nothing. Safe for concurrent use.
/// </summary>
internal static class LetterFolding
{
    // The most characters that one folds to: what U+FDFA, a whole phrase, is made of.
    private const int Longest = 18;

    private static readonly string?[] Known = new string?[0x10000];

    /// <summary>What a character folds to, often itself, empty where it is not compared.</summary>
    /// <param name="rune">The character.</param>
    /// <param name="single">Room for two characters, in which the answer may lie: it is read before the next call.</param>
    public static ReadOnlySpan<char> Fold(Rune rune, Span<char> single)
    {
        if (rune.IsAscii)
        {
            single[0] = (char)(rune.Value is >= 'A' and <= 'Z' ? rune.Value | 0x20 : rune.Value);
            return single[..1];
        }

        if (!rune.IsBmp)
            return single[..Rune.ToLowerInvariant(rune).EncodeToUtf16(single)];

        // A reference is written whole, so threads that fold the same character at once write the same.
        return Known[rune.Value] ??= FoldNow(rune);
    }

    /// <summary>Vowel points, accents that stand alone and the lengthening stroke, which one writer sets and the next leaves out.</summary>
    public static bool IsOptionalMark(int value) =>
        value is >= 0x064B and <= 0x065F or 0x0670 or 0x0640 or >= 0x0591 and <= 0x05C7 or >= 0x0300 and <= 0x036F;

    // The joiners between letters, and what stands for half of a surrogate pair.
    private static bool IsUnseen(int value) => value is 0x200C or 0x200D or 0xFFFD;

    private static string FoldNow(Rune rune)
    {
        if (IsOptionalMark(rune.Value) || IsUnseen(rune.Value))
            return "";
        if (Alike(rune.Value) is { } alike)
            return alike;

        // Syllables of Hangul and voiced kana stay whole: their parts are no marks.
        if (rune.Value is >= 0xAC00 and <= 0xD7AF or >= 0x3040 and <= 0x30FF)
            return rune.ToString();
        var folded = new StringBuilder();
        foreach (var part in rune.ToString().Normalize(NormalizationForm.FormKD).EnumerateRunes())
            if (!IsOptionalMark(part.Value) && !IsUnseen(part.Value) && Rune.GetUnicodeCategory(part) is not UnicodeCategory.SpaceSeparator)
                folded.Append(Alike(part.Value) ?? Rune.ToLowerInvariant(part).ToString());
        return folded.Length > Longest ? folded.ToString(0, Longest) : folded.ToString();
    }

    // Letters that are written for each other, which Unicode keeps apart.
    private static string? Alike(int value) => value switch
    {
        'ß' or 'ẞ' => "ss",
        'ı' or 'İ' => "i",
        'ς' => "σ",
        'æ' or 'Æ' => "ae",
        'œ' or 'Œ' => "oe",
        'ø' or 'Ø' => "o",
        'ł' or 'Ł' => "l",
        'đ' or 'Đ' => "d",
        0x0649 or 0x06CC => "ي",
        0x06A9 => "ك",
        _ => null,
    };
}
