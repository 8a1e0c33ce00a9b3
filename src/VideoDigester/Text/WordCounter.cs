using System.Text;

namespace VideoDigester.Text;

/// <summary>
/// Counts words by the word borders of Unicode UAX #29. Scripts without spaces between words are counted by their characters instead: an ideograph, a kana,
/// a Thai, Lao, Khmer or Burmese letter with its marks is one.
/// </summary>
internal static class WordCounter
{
    public static int Count(ReadOnlySpan<char> text)
    {
        var count = 0;
        var at = 0;
        while (at < text.Length)
        {
            // Nearly all of a text: a word of ASCII letters, then a space.
            var end = at;
            while (end < text.Length && char.IsAsciiLetter(text[end]))
                end++;
            if (end > at && (end == text.Length || text[end] == ' '))
            {
                count++;
                at = end + 1;
                continue;
            }

            var first = Class(text, at, out var size);
            if (first is WordCharacter.Letter or WordCharacter.Digit or WordCharacter.Joiner)
            {
                at = PastWord(text, at, out var isWord);
                count += isWord ? 1 : 0;
                continue;
            }

            if (first == WordCharacter.Whole)
                count++;
            at += size;
        }

        return count;
    }

    /// <summary>Finds the end of a run that no word border cuts.</summary>
    private static int PastWord(ReadOnlySpan<char> text, int at, out bool isWord)
    {
        isWord = false;
        var last = WordCharacter.Joiner;
        while (at < text.Length)
        {
            var current = Class(text, at, out var size);
            switch (current)
            {
                case WordCharacter.Letter or WordCharacter.Digit:
                    isWord = true;
                    last = current;
                    break;
                case WordCharacter.Joiner:
                    last = current;
                    break;
                case WordCharacter.Extend:
                    break;
                default:
                    // An apostrophe or a point belongs to the word only between two letters or two digits.
                    if (current == WordCharacter.Other || current == WordCharacter.Whole || !IsBetween(text, at + size, current, last))
                        return at;
                    break;
            }

            at += size;
        }

        return at;
    }

    private static bool IsBetween(ReadOnlySpan<char> text, int next, WordCharacter middle, WordCharacter before)
    {
        var after = WordCharacter.Extend;
        while (next < text.Length && after == WordCharacter.Extend)
        {
            after = Class(text, next, out var size);
            next += size;
        }

        return after == before
            && ((before == WordCharacter.Letter && middle is WordCharacter.MiddleOfLetters or WordCharacter.MiddleOfBoth)
                || (before == WordCharacter.Digit && middle is WordCharacter.MiddleOfDigits or WordCharacter.MiddleOfBoth));
    }

    private static WordCharacter Class(ReadOnlySpan<char> text, int at, out int size)
    {
        var character = text[at];
        size = 1;
        if (character < 0x80)
            return Ascii(character);
        Rune.DecodeFromUtf16(text[at..], out var rune, out size);
        return WordCharacters.ClassOf(rune);
    }

    private static WordCharacter Ascii(char character)
    {
        if (char.IsAsciiLetter(character))
            return WordCharacter.Letter;
        if (char.IsAsciiDigit(character))
            return WordCharacter.Digit;
        return character switch
        {
            '_' => WordCharacter.Joiner,
            '\'' or '.' => WordCharacter.MiddleOfBoth,
            ':' => WordCharacter.MiddleOfLetters,
            ',' or ';' => WordCharacter.MiddleOfDigits,
            _ => WordCharacter.Other,
        };
    }
}
