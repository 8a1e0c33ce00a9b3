using System.Globalization;
using System.Text;

namespace VideoDigester.Text;

/// <summary>Tells the writing system of a character by the blocks of the Unicode standard.</summary>
internal static class WritingSystems
{
    /// <summary>The first of the radicals, before kana, ideographs and Hangul: from here on neither spaces nor the beginnings of words tell words apart.</summary>
    public const char FirstEastAsian = '\u2E80';

    /// <summary>The writing system of a character.</summary>
    public static WritingSystem Of(Rune rune)
    {
        var value = rune.Value;
        if (value < 0x80)
            return char.IsAsciiLetterOrDigit((char)value) ? WritingSystem.Spaced : WritingSystem.None;
        if (value is >= 0x0E00 and <= 0x0EFF or >= 0x1000 and <= 0x109F or >= 0x1780 and <= 0x17FF)
            return IsWordPart(rune) ? WritingSystem.Unspaced : WritingSystem.None;
        if (value is >= 0x3040 and <= 0x30FF or >= 0x31F0 and <= 0x31FF or >= 0x3400 and <= 0x4DBF or >= 0x4E00 and <= 0x9FFF
            or >= 0xF900 and <= 0xFAFF or >= 0xFF66 and <= 0xFF9F or >= 0x20000 and <= 0x3FFFF or 0x3005)
            return value is 0x30FB or 0x30A0 ? WritingSystem.None : WritingSystem.Ideographic;
        if (value is >= 0xAC00 and <= 0xD7AF or >= 0x1100 and <= 0x11FF or >= 0x3130 and <= 0x318F)
            return WritingSystem.Syllabic;
        return IsWordPart(rune) ? WritingSystem.Spaced : WritingSystem.None;
    }

    /// <summary>Whether words of the system are found by their spaces.</summary>
    public static bool HasSpaces(this WritingSystem system) => system is WritingSystem.Spaced or WritingSystem.Syllabic;

    /// <summary>Whether words of the system are found by pairs of their characters.</summary>
    public static bool IsReadInPairs(this WritingSystem system) => system is not (WritingSystem.None or WritingSystem.Spaced);

    private static bool IsWordPart(Rune rune) => Rune.IsLetterOrDigit(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.LetterNumber
        || rune.Value is 0x200C or 0x200D;
}
