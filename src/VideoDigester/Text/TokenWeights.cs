using System.Globalization;
using System.Text;

namespace VideoDigester.Text;

/// <summary>What a character beyond ASCII and Latin letters costs, in thousandths of a token. The older of the two vocabularies holds few words of these scripts, so it is the one that counts.</summary>
internal static class TokenWeights
{
    // Characters whose script was not measured cost as much as their bytes allow: vocabularies fall back to bytes, and pairs of them are usually held.
    private const int TwoBytes = 2250;
    private const int ThreeBytes = 2400;
    private const int FourBytes = 3500;
    private const int Punctuation = 1300;

    /// <summary>The cost of a character, in thousandths of a token.</summary>
    public static int Of(Rune rune) => rune.Value switch
    {
        < 0x00C0 => Punctuation,
        >= 0x0300 and <= 0x036F => 1600, // combining marks
        >= 0x0370 and <= 0x03FF => 1160, // Greek

        // Letters that Russian does not have, or hardly ever (ъ), tell languages whose words the vocabularies do not hold.
        0x042A or 0x044A => 5200,
        >= 0x0410 and <= 0x044F or 0x0401 or 0x0451 => 622, // Russian
        >= 0x0400 and <= 0x052F => 3400, // other Cyrillic
        >= 0x0590 and <= 0x05FF => 1270, // Hebrew
        >= 0x0600 and <= 0x06FF => Arabic(rune.Value),
        >= 0x0900 and <= 0x097F => 1430, // Devanagari
        >= 0x0980 and <= 0x09FF => 1620, // Bengali
        >= 0x0B80 and <= 0x0BFF => 1650, // Tamil
        >= 0x0C00 and <= 0x0C7F => 2100, // Telugu
        >= 0x0E00 and <= 0x0E7F => 1100, // Thai
        >= 0x2000 and <= 0x206F => Punctuation,
        >= 0x3000 and <= 0x303F => 1000, // marks of Chinese and Japanese
        >= 0x3040 and <= 0x30FF => 1160, // kana
        >= 0x4E00 and <= 0x9FFF => 1600, // ideographs
        >= 0xAC00 and <= 0xD7AF => 1430, // Hangul
        >= 0xFF00 and <= 0xFFEF => 1300, // wide and narrow forms
        _ => Unmeasured(rune),
    };

    // Letters of Urdu alone tell it; its words cost most.
    private static int Arabic(int value) => value switch
    {
        <= 0x065F => 960,
        0x0679 or 0x0688 or 0x0691 or 0x06BA or 0x06BE or 0x06C1 or 0x06D2 => 2900,
        _ => 1090,
    };

    private static int Unmeasured(Rune rune) => rune.Utf8SequenceLength switch
    {
        2 => TwoBytes,
        3 => Rune.GetUnicodeCategory(rune) is UnicodeCategory.PrivateUse ? FourBytes : ThreeBytes,
        _ => FourBytes,
    };
}
