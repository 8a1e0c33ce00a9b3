namespace VideoDigester.Text.Analysis.Stemming;

/// <summary>Danish: Martin Porter's Snowball stemmer, "Danish stemming algorithm", 2001, as the Snowball project has amended it since.</summary>
internal sealed class DanishStemmer : Stemmer
{
    private const string Vowels = "aeiouy";
    private const string Undoubled = "bdfgklmnprst";
    private const int LeastBeforeRegion = 3;

    private static readonly SuffixRules Main = new SuffixRules()
        .Cut(0, "hed ethed ered e erede ende erende ene erne ere en heden eren er heder erer heds es endes erendes enes ernes eres ens hedens erens ers ets erets et eret")
        .Cut(0, "s", "abcdfghjklmnoprtvyz").LongestFirst();

    private static readonly SuffixRules Pairs = new SuffixRules().Replace(0, "gd", "g").Replace(0, "dt", "d").Replace(0, "gt", "g").Replace(0, "kt", "k");
    private static readonly SuffixRules Derived = new SuffixRules().Cut(0, "ig lig elig els").LongestFirst();
    private static readonly SuffixRules Loes = new SuffixRules().Replace(0, "løst", "løs");
    private static readonly SuffixRules Igst = new SuffixRules().Replace(0, "igst", "ig");

    /// <inheritdoc/>
    public override IReadOnlyList<string> Endings { get; } = [.. new[] { Main, Derived, Loes, Igst }.SelectMany(rules => rules.Suffixes).Distinct()];

    /// <inheritdoc/>
    public override int Stem(Span<char> word, int length)
    {
        if (length < LeastBeforeRegion)
            return length;
        var region = Math.Max(Regions.After(word[..length], 0, Vowels), LeastBeforeRegion);
        Main.Apply(word, ref length, region);
        Pairs.Apply(word, ref length, region);
        Igst.Apply(word, ref length);
        if (Derived.Apply(word, ref length, region))
            Pairs.Apply(word, ref length, region);
        else
            Loes.Apply(word, ref length, region);
        return length > region && word[length - 1] == word[length - 2] && Undoubled.Contains(word[length - 1]) ? length - 1 : length;
    }
}
