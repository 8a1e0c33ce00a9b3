namespace VideoDigester.Text.Analysis.Stemming;

/// <summary>Finnish, lightly: Jacques Savoy, "Report on CLEF-2003 Monolingual Tracks", 2004.</summary>
internal sealed class FinnishStemmer : Stemmer
{
    private const int LeastStemmed = 4;

    private static readonly SuffixRules Clitics = new SuffixRules().Cut(9, "kin ko");
    private static readonly SuffixRules Derived = new SuffixRules().Cut(12, "dellinen dellisuus");
    private static readonly SuffixRules Adverbs = new SuffixRules().Cut(6, "lla tse sti ni").Replace(6, "aa", "a");

    private static readonly SuffixRules Cases = new SuffixRules().Replace(9, "nnen", "s").Replace(9, "ntena", "s").Cut(9, "tten eiden")
        .Cut(7, "neen niin seen teen inen").Cut(7, "han hen hin hon hun hyn").Replace(7, "den", "s").Replace(7, "ksen", "s").Cut(7, "ssa sta lla lta tta ksi lle")
        .Cut(6, "na ne nei").Cut(5, "ja ta").Cut(5, "a").Cut(5, "an en in on un yn").Cut(5, "n");

    private static readonly SuffixRules Endmost = new SuffixRules().Cut(5, "ei at").Cut(4, "t s j e a i");
    private static readonly SuffixRules Hde = new SuffixRules().Replace(6, "hde", "ksi");
    private static readonly SuffixRules LongVowel = new SuffixRules().Cut(9, "e o u");
    private static readonly SuffixRules FinalI = new SuffixRules().Cut(5, "i");

    /// <inheritdoc/>
    public override IReadOnlyList<string> Endings { get; } =
        [.. new[] { Clitics, Derived, Adverbs, Cases, Endmost, Hde, LongVowel, FinalI }.SelectMany(rules => rules.Suffixes).Distinct()];

    /// <inheritdoc/>
    public override int Stem(Span<char> word, int length)
    {
        if (length < LeastStemmed)
            return length;
        while (Clitics.Apply(word, ref length))
            continue;
        Derived.Apply(word, ref length);
        Adverbs.Apply(word, ref length);
        Cases.Apply(word, ref length);
        Hde.Apply(word, ref length);
        Endmost.Apply(word, ref length);
        LongVowel.Apply(word, ref length);
        FinalI.Apply(word, ref length);
        return length > LeastStemmed ? WithoutDoubles(word, length) : length;
    }

    // Consonants alternate between one and two: kukka, kukan.
    private static int WithoutDoubles(Span<char> word, int length)
    {
        var kept = 1;
        for (var at = 1; at < length; at++)
            if (word[at] != word[kept - 1] || word[at] is not ('k' or 'p' or 't'))
                word[kept++] = word[at];
        return kept;
    }
}
