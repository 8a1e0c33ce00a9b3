namespace VideoDigester.Text.Analysis.Stemming;

/// <summary>
/// Czech, lightly: Ljiljana Dolamic and Jacques Savoy, "Indexing and stemming approaches for the Czech language", 2009. Left out is what needs the accents that folding took: its
/// rules that turn <c>čt</c>, <c>št</c> and <c>ů</c> into <c>ck</c>, <c>sk</c> and <c>o</c> would change other letters too.
/// </summary>
internal sealed class CzechStemmer() : SuffixStemmer(
    new SuffixRules().Cut(8, "atech").Cut(7, "ětem etem atům")
        .Cut(6, "ech ich ích ého ěmi emi ému ěte ete ěti eti ího iho ími ímu imu ách ata aty ých ama ami ové ovi ými").Cut(5, "em es ém ím ům at ám os us ým mi ou")
        .Cut(4, "a e i o u y"),
    new SuffixRules().Cut(6, "ov in ův"))
{
    private static readonly SuffixRules Hardened = new SuffixRules().Replace(1, "c", "k").Replace(1, "z", "h");

    /// <inheritdoc/>
    public override int Stem(Span<char> word, int length)
    {
        length = base.Stem(word, length);
        if (Hardened.Apply(word, ref length) || length < 2 || word[length - 2] != 'e')
            return length;

        // The vowel that comes and goes: otec, otce.
        word[length - 2] = word[length - 1];
        return length - 1;
    }
}
