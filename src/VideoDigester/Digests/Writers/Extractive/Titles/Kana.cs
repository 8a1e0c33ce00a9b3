namespace VideoDigester.Digests.Writers.Extractive.Titles;

/// <summary>The two syllabaries of Japanese.</summary>
internal static class Kana
{
    // Chinese has none; Japanese has more of them than of Han.
    private const double LeastShare = 0.1;

    /// <summary>Whether a code point is hiragana.</summary>
    public static bool IsHiragana(int value) => value is >= 0x3040 and <= 0x309F;

    /// <summary>Whether a code point is katakana, of whatever width.</summary>
    public static bool IsKatakana(int value) => value is >= 0x30A0 and <= 0x30FF or >= 0x31F0 and <= 0x31FF or >= 0xFF66 and <= 0xFF9F;

    /// <summary>Whether what stands behind a noun may begin with a hiragana: particles, the copula, する.</summary>
    public static bool BeginsParticle(char value) => "はがをにでとのもへやかだなさしすせよねま".Contains(value);

    /// <summary>Whether the Han of a text are those of Japanese.</summary>
    public static bool AreUsedIn(ReadOnlySpan<char> text)
    {
        var (hiragana, others) = (0, 0);
        foreach (var character in text)
            if (IsHiragana(character))
                hiragana++;
            else if (character is >= '\u4E00' and <= '\u9FFF')
                others++;
        return hiragana > LeastShare * others;
    }
}
