namespace VideoDigester.Text.Analysis.Stemming;

/// <summary>Norwegian, Bokmål and Nynorsk alike: Martin Porter's Snowball stemmer, "Norwegian stemming algorithm", 2001, as the Snowball project has amended it since.</summary>
internal sealed class NorwegianStemmer : Stemmer
{
    private const string Vowels = "aeiouy";
    private const int LeastBeforeRegion = 3;

    private static readonly SuffixRules Main = new SuffixRules()
        .Cut(0, "a e ede ande ende ane ene hetene en heten ar er heter as es edes endes enes hetenes ens hetens ets et het ast ers")
        .Replace(0, "erte ert", "er").LongestFirst();

    private static readonly SuffixRules Genitive = new SuffixRules().Cut(0, "s", "bcdfghjlmnoptvyz");
    private static readonly SuffixRules Pairs = new SuffixRules().Replace(0, "dt", "d").Replace(0, "vt", "v");
    private static readonly SuffixRules Derived = new SuffixRules().Cut(0, "leg eleg ig eig lig elig els lov elov slov hetslov").LongestFirst();

    // Words in -ers whose stem ends so.
    private static readonly string[] KeepErs = ["amm", "ast", "ind", "kap", "kk", "lt", "nk", "omm", "pp", "v", "ost"];
    private static readonly string[] CutErs = ["giv", "hav", "skap"];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Endings { get; } = [.. new[] { Main, Genitive, Derived }.SelectMany(rules => rules.Suffixes).Distinct()];

    /// <inheritdoc/>
    public override int Stem(Span<char> word, int length)
    {
        if (length < LeastBeforeRegion)
            return length;
        var region = Math.Max(Regions.After(word[..length], 0, Vowels), LeastBeforeRegion);
        CutMain(word, ref length, region);
        Pairs.Apply(word, ref length, region);
        Derived.Apply(word, ref length, region);
        return length;
    }

    private static void CutMain(Span<char> word, ref int length, int region)
    {
        ReadOnlySpan<char> all = word[..length];
        if (length - region >= "ers".Length && all.EndsWith("ers") && EndsWithAny(all[..^3], KeepErs) && !EndsWithAny(all[..^3], CutErs))
            return;
        if (Main.Apply(word, ref length, region) || Genitive.Apply(word, ref length, region) || length <= region || all[^1] != 's')
            return;
        if ((all.EndsWith("rs") && !all.EndsWith("ers")) || (all.EndsWith("ks") && length > 2 && !Vowels.Contains(all[^3])))
            length--;
    }

    private static bool EndsWithAny(ReadOnlySpan<char> word, string[] endings)
    {
        foreach (var ending in endings)
            if (word.EndsWith(ending, StringComparison.Ordinal))
                return true;
        return false;
    }
}
