namespace VideoDigester.Text.Analysis.Stemming;

/// <summary>The regions of Martin Porter's Snowball stemmers: the parts of a word in which an ending may be cut.</summary>
internal static class Regions
{
    /// <summary>Where the region begins that follows the first vowel from an offset and the consonant after it; the length where there is none.</summary>
    public static int After(ReadOnlySpan<char> word, int from, string vowels)
    {
        var vowel = word[from..].IndexOfAny(vowels);
        if (vowel < 0)
            return word.Length;
        var consonant = word[(from + vowel)..].IndexOfAnyExcept(vowels);
        return consonant < 0 ? word.Length : from + vowel + consonant + 1;
    }
}
