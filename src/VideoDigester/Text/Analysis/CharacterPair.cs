using System.Text;

namespace VideoDigester.Text.Analysis;

/// <summary>Terms of scripts without spaces, which are pairs of characters.</summary>
internal static class CharacterPair
{
    /// <summary>Whether a term is two characters of a script without spaces, or of Hangul.</summary>
    public static bool Is(string term)
    {
        var count = 0;
        foreach (var rune in term.EnumerateRunes())
            if (!WritingSystems.Of(rune).IsReadInPairs() || ++count > 2)
                return false;
        return count == 2;
    }

    /// <summary>The two characters of a pair.</summary>
    public static (string First, string Second) Split(string pair)
    {
        Rune.DecodeFromUtf16(pair, out _, out var length);
        return (pair[..length], pair[length..]);
    }
}
