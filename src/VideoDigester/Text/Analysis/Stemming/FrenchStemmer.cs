namespace VideoDigester.Text.Analysis.Stemming;

/// <summary>French, lightly: Jacques Savoy, "Light Stemming Approaches for the French, Portuguese, German and Hungarian Languages", 2006.</summary>
internal sealed class FrenchStemmer : Stemmer
{
    // Words shorter than this keep their doubled letters and their ending.
    private const int LeastNormalised = 5;

    private static readonly SuffixRules Plural = new SuffixRules().Replace(6, "aux", "al", "^e").Cut(4, "x");
    private static readonly SuffixRules PluralS = new SuffixRules().Cut(4, "s");

    private static readonly SuffixRules Verbal = new SuffixRules().Replace(10, "issement", "ir").Replace(9, "issant", "ir").Replace(8, "ivement", "if").Replace(7, "ement", "e")
        .Replace(12, "ficatrice", "fier").Replace(11, "ficateur", "fier").Replace(10, "catrice", "quer").Replace(9, "cateur", "quer").Replace(9, "atrice", "er").Replace(8, "ateur", "er");

    private static readonly SuffixRules Feminine = new SuffixRules().Replace(7, "trice", "teur");

    private static readonly SuffixRules Gendered = new SuffixRules().Cut(6, "ième").Replace(8, "teuse", "ter").Replace(7, "teur", "ter").Replace(6, "euse", "eu").Replace(9, "ère", "er")
        .Replace(8, "ive", "if").Replace(5, "folle", "fou").Replace(5, "molle", "mou").Replace(10, "nnelle nnel", "n");

    private static readonly SuffixRules Ete = new SuffixRules().Replace(5, "ète", "et");
    private static readonly SuffixRules Ique = new SuffixRules().Cut(9, "ique");

    private static readonly SuffixRules Nominal = new SuffixRules().Replace(9, "esse", "e").Replace(8, "inage", "in").Replace(13, "ualisation", "uel")
        .Cut(10, "isation isateur").Cut(9, "ation ition");

    private static readonly SuffixRules Ie = new SuffixRules().Cut(LeastNormalised, "ie");

    /// <inheritdoc/>
    public override IReadOnlyList<string> Endings { get; } =
        [.. new[] { Plural, PluralS, Verbal, Feminine, Gendered, Ete, Ique, Nominal, Ie }.SelectMany(rules => rules.Suffixes).Concat(["er", "ee"]).Distinct()];

    /// <inheritdoc/>
    public override int Stem(Span<char> word, int length)
    {
        Plural.Apply(word, ref length);
        PluralS.Apply(word, ref length);
        if (!Verbal.Apply(word, ref length))
        {
            Feminine.Apply(word, ref length);
            if (!Gendered.Apply(word, ref length))
            {
                Ete.Apply(word, ref length);
                Ique.Apply(word, ref length);
                Nominal.Apply(word, ref length);
            }
        }

        return Normalise(word, length);
    }

    private static int Normalise(Span<char> word, int length)
    {
        if (length >= LeastNormalised)
            length = WithoutDoubles(word, length);
        Ie.Apply(word, ref length);
        if (length < LeastNormalised)
            return length;
        if (word[length - 1] == 'r')
            length--;
        if (word[length - 1] == 'e')
            length--;
        if (word[length - 1] == 'e')
            length--;
        if (word[length - 1] == word[length - 2] && char.IsLetter(word[length - 1]))
            length--;
        return length;
    }

    private static int WithoutDoubles(Span<char> word, int length)
    {
        var kept = 1;
        for (var at = 1; at < length; at++)
            if (word[at] != word[kept - 1] || !char.IsLetter(word[at]))
                word[kept++] = word[at];
        return kept;
    }
}
