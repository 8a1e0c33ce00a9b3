using System.Buffers;
using System.Text;

namespace VideoDigester.Digests.Writers.Extractive.Readable;

/// <summary>Writes letters large and small. A letter changes only where it comes back from its change, so that no word becomes another one.</summary>
internal static class LetterCase
{
    private const int Georgian = 0x10D0;
    private const int LastGeorgian = 0x10FF;

    private static readonly string[] EnglishI = ["i", "i'm", "i'll", "i've", "i'd", "i’m", "i’ll", "i’ve", "i’d"];

    /// <summary>Writes the first letter as a capital.</summary>
    public static string Capitalise(string text)
    {
        if (Rune.DecodeFromUtf16(text, out var first, out var length) is not OperationStatus.Done)
            return text;

        // Georgian has capitals for whole words only. A letter that does not come back from its capital (ſ, ı) would become another word; iPhone keeps its form.
        var capital = Rune.ToUpperInvariant(first);
        var stays = capital == first || first.Value is >= Georgian and <= LastGeorgian || Rune.ToLowerInvariant(capital) != first
            || (text.Length > 1 && length == 1 && char.IsUpper(text[1]));
        return stays ? text : capital.ToString() + text[length..];
    }

    /// <summary>Whether a text has capitals and no small letter.</summary>
    public static bool IsAllCapitals(string text) => text.Any(char.IsUpper) && !text.Any(char.IsLower);

    /// <summary>Text that is all capitals as sentences: small, with a capital after each full stop. Words with digits or dots inside stay.</summary>
    public static string Sentences(string text)
    {
        var (letters, begins) = (text.ToCharArray(), true);
        for (var from = 0; from < letters.Length;)
        {
            var to = Array.IndexOf(letters, ' ', from) is var space && space < 0 ? letters.Length : space;
            var word = letters.AsSpan(from, to - from);
            if (!IsSign(word))
                foreach (ref var letter in word)
                {
                    if (!begins && char.ToLowerInvariant(letter) is var small && char.ToUpperInvariant(small) == letter)
                        letter = small;
                    begins &= !char.IsLetterOrDigit(letter);
                }

            begins = (begins && !word.ContainsAnyInRange('A', 'Z')) || (word.Length > 0 && word[^1] is '.' or '!' or '?' or '…' or ':');
            from = to + 1;
        }

        return new string(letters);
    }

    /// <summary>A word with its capital where it is the English "I", alone or contracted.</summary>
    public static string CapitaliseEnglishI(string word)
    {
        foreach (var form in EnglishI)
            if (word.StartsWith(form, StringComparison.Ordinal)
                && (word.Length == form.Length || (!char.IsLetter(word[form.Length]) && word[form.Length] is not ('\'' or '’' or '-'))))
                return "I" + word[1..];
        return word;
    }

    // A4, B2B, U.S., and what has a dot between letters.
    private static bool IsSign(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < word.Length; i++)
            if (char.IsDigit(word[i]) || (word[i] == '.' && i > 0 && i + 1 < word.Length && char.IsLetter(word[i + 1])))
                return true;
        return false;
    }
}
