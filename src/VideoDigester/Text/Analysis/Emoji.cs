using System.Globalization;
using System.Text;

namespace VideoDigester.Text.Analysis;

/// <summary>Knows the characters of which emoji are put together, by the blocks of the Unicode standard.</summary>
internal static class Emoji
{
    private const int ZeroWidthJoiner = 0x200D;
    private const int FirstTag = 0xE0020;
    private const int LastTag = 0xE007E;

    /// <summary>Whether an emoji begins with a character. Notes of music mark sung lines in captions and are none.</summary>
    public static bool Begins(Rune rune) => rune.Value switch
    {
        < 0x231A => false,
        >= 0x2669 and <= 0x266F => false,
        0x231A or 0x231B or 0x2328 or 0x23CF or 0x25B6 or 0x25C0 or 0x2B50 or 0x2B55 or 0x2B1B or 0x2B1C => true,
        >= 0x23E9 and <= 0x23FA => true,
        >= 0x2600 and <= 0x27BF => Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol,
        >= 0x1F000 and <= 0x1F0FF or 0x1F18E or >= 0x1F191 and <= 0x1F19A or >= 0x1F1E6 and <= 0x1F265 or >= 0x1F300 and <= 0x1FAFF => true,
        _ => false,
    };

    /// <summary>Whether two of a kind make a flag.</summary>
    public static bool IsRegional(Rune rune) => rune.Value is >= 0x1F1E6 and <= 0x1F1FF;

    /// <summary>Whether a character only says how the emoji before it looks.</summary>
    public static bool IsLook(Rune rune) => rune.Value is >= 0xFE00 and <= 0xFE0F or >= 0x1F3FB and <= 0x1F3FF or 0xE007F or 0x20E3;

    /// <summary>Whether a character joins two emoji to one.</summary>
    public static bool IsJoiner(Rune rune) => rune.Value == ZeroWidthJoiner;

    /// <summary>Whether a part of a sequence says nothing by itself: the signs for woman and man, and the like.</summary>
    public static bool IsDetail(Rune rune) => rune.Value is 0x2640 or 0x2642 or 0x2695 or 0x27A1;

    /// <summary>The letter of ASCII that a tag in a flag stands for; NUL where a character is no tag.</summary>
    public static char TagLetter(Rune rune) => rune.Value is > FirstTag and <= LastTag ? (char)(rune.Value - FirstTag + ' ') : '\0';
}
