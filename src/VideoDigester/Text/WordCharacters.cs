using System.Globalization;
using System.Text;

namespace VideoDigester.Text;

/// <summary>Classes of the characters beyond ASCII.</summary>
internal static class WordCharacters
{
    public static WordCharacter ClassOf(Rune rune)
    {
        switch (rune.Value)
        {
            case 0x200B:
                return WordCharacter.Other;
            case 0x2019 or 0x2018 or 0x2024 or 0xFE52 or 0xFF07 or 0xFF0E:
                return WordCharacter.MiddleOfBoth;
            case 0x00B7 or 0x0387 or 0x055F or 0x05F4 or 0x2027 or 0xFE13 or 0xFE55 or 0xFF1A:
                return WordCharacter.MiddleOfLetters;
            case 0x037E or 0x0589 or 0x060C or 0x060D or 0x066C or 0x07F8 or 0x2044 or 0xFE10 or 0xFE14 or 0xFE50 or 0xFE54 or 0xFF0C or 0xFF1B:
                return WordCharacter.MiddleOfDigits;
            case 0x0E33 or 0x0EB3 or 0x30FC or 0xFF70 or 0xFF9E or 0xFF9F:
                // A Thai or Lao vowel sign, the sign for a long vowel and the voicing marks of kana: written after a letter, part of it.
                return WordCharacter.Extend;
        }

        switch (Rune.GetUnicodeCategory(rune))
        {
            case UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format:
                return WordCharacter.Extend;
            case UnicodeCategory.DecimalDigitNumber:
                return WordCharacter.Digit;
            case UnicodeCategory.ConnectorPunctuation:
                return WordCharacter.Joiner;
            case UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber:
                return IsWithoutSpaces(rune.Value) ? WordCharacter.Whole : WordCharacter.Letter;
            default:
                return WordCharacter.Other;
        }
    }

    private static bool IsWithoutSpaces(int code) => code
        is (>= 0x0E00 and <= 0x0EFF)                                  // Thai, Lao
        or (>= 0x1000 and <= 0x109F) or (>= 0x1780 and <= 0x17FF)     // Burmese, Khmer
        or (>= 0x1950 and <= 0x19DF) or (>= 0x1A20 and <= 0x1AAF)     // Tai Le, New Tai Lue, Tai Tham
        or (>= 0xA9E0 and <= 0xA9FF) or (>= 0xAA60 and <= 0xAADF)     // more Burmese, Tai Viet
        or (>= 0x2E80 and <= 0x2FDF) or (>= 0x3005 and <= 0x3007)     // radicals, iteration mark, zero
        or (>= 0x3021 and <= 0x3029) or (>= 0x3031 and <= 0x303C)
        or (>= 0x3040 and <= 0x312F) or (>= 0x31A0 and <= 0x31FF)     // kana, bopomofo
        or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF)     // ideographs
        or (>= 0xF900 and <= 0xFAFF) or (>= 0xFF66 and <= 0xFF9D)
        or (>= 0x1AFF0 and <= 0x1B16F) or (>= 0x20000 and <= 0x3FFFF);
}
