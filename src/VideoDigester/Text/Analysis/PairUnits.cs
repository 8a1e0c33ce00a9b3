using System.Text;

namespace VideoDigester.Text.Analysis;

/// <summary>Puts back together what is written in parts: the letters of a Hangul syllable, a kana and its voicing mark.</summary>
internal static class PairUnits
{
    private const int FirstLead = 0x1100;
    private const int FirstVowel = 0x1161;
    private const int BeforeTail = 0x11A7;
    private const int FirstSyllable = 0xAC00;
    private const int Leads = 19;
    private const int Vowels = 21;
    private const int Tails = 28;

    /// <summary>The character that two make, or null.</summary>
    public static Rune? Compose(Rune first, Rune second) => second.Value switch
    {
        0x3099 or 0x309A => ComposeKana(first, second),
        >= FirstVowel and < FirstVowel + Vowels when first.Value is >= FirstLead and < FirstLead + Leads =>
            new Rune(FirstSyllable + (((first.Value - FirstLead) * Vowels) + second.Value - FirstVowel) * Tails),
        > BeforeTail and < BeforeTail + Tails when first.Value is >= FirstSyllable and <= 0xD7A3 && (first.Value - FirstSyllable) % Tails == 0 =>
            new Rune(first.Value + second.Value - BeforeTail),
        _ => null,
    };

    private static Rune? ComposeKana(Rune first, Rune second)
    {
        if (first.Value is < 0x3040 or > 0x30FF)
            return null;
        var composed = $"{first}{second}".Normalize(NormalizationForm.FormC);
        return composed.Length == 1 ? new Rune(composed[0]) : null;
    }
}
