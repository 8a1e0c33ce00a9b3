namespace VideoDigester.Text.Analysis.Stemming;

/// <summary>
/// Greek: the endings of Georgios Ntais, "Development of a Stemmer for the Greek Language", 2006, and Spyridon Saroukos, "Enhancing a Greek Language Stemmer", 2008, without their
/// lists of the words that are exceptions.
/// </summary>
internal sealed class GreekStemmer : Stemmer
{
    private const int LeastStemmed = 4;

    // Shorter words that end so are mostly whole: ρίζες.
    private const int LeastDerived = 6;

    private const string NoVowel = "^αεηιουω";

    private static readonly SuffixRules[] Steps =
    [
        new SuffixRules().Cut(LeastDerived, "ιζα ιζες ιζε ιζαμε ιζατε ιζαν ιζανε ιζω ιζεις ιζει ιζουμε ιζετε ιζουν ιζουνε"),
        new SuffixRules().Cut(LeastDerived, "ωθηκα ωθηκες ωθηκε ωθηκαμε ωθηκατε ωθηκαν ωθηκανε"),
        new SuffixRules().Cut(LeastDerived, "ισα ισες ισε ισαμε ισατε ισαν ισανε ισω ισεις ισει ισουμε ισετε ισουν ισουνε"),
        new SuffixRules().Cut(LeastDerived, "ιστος ιστου ιστο ιστε ιστοι ιστων ιστους ιστη ιστης ιστα ιστες"),
        new SuffixRules().Cut(LeastDerived, "ισμο ισμοι ισμος ισμου ισμους ισμων"),
        new SuffixRules().Cut(LeastDerived, "αρακι αρακια ουδακι ουδακια ακι ακια ιτσα ιτσας ιτσες ιτσων").LongestFirst(),
        new SuffixRules().Cut(LeastDerived, "ιδιο ιδια ιδιων"),
        new SuffixRules().Cut(LeastDerived, "ισκος ισκου ισκο ισκε"),
        new SuffixRules().Cut(LeastStemmed, "εως εων"),
        new SuffixRules().Cut(LeastStemmed, "ια ιου ιων", NoVowel).Replace(LeastStemmed, "ια ιου ιων", "ι"),
        new SuffixRules().Cut(LeastStemmed, "ικα ικο ικου ικων", NoVowel).Replace(LeastStemmed, "ικα ικο ικου ικων", "ικ"),
        new SuffixRules().Cut(LeastStemmed, "ηθηκαμε ουσαμε αγαμε ησαμε ηκαμε αμε"),
        new SuffixRules().Cut(LeastStemmed, "ιουντανε ιοντανε ουντανε ηθηκανε ιοτανε οντανε ουσανε αγανε ησανε οτανε ηκανε").Cut(LeastStemmed, "ανε", NoVowel),
        new SuffixRules().Cut(LeastStemmed, "ησετε").Cut(LeastStemmed, "ετε", NoVowel),
        new SuffixRules().Cut(LeastStemmed, "οντας ωντας"),
        new SuffixRules().Cut(LeastStemmed, "ιομαστε ομαστε"),
        new SuffixRules().Cut(LeastStemmed, "ιεστε εστε"),
        new SuffixRules().Cut(LeastStemmed, "ηθηκα ηθηκες ηθηκε ηκα ηκες ηκε"),
        new SuffixRules().Cut(LeastStemmed, "ουσα ουσες ουσε"),
        new SuffixRules().Cut(LeastStemmed, "ησε ησου ησα"),
        new SuffixRules().Cut(LeastStemmed, "αγα αγες αγε"),
        new SuffixRules().Cut(LeastStemmed, "ηστε"),
        new SuffixRules().Cut(LeastStemmed, "ησουνε ηθουνε ουνε"),
        new SuffixRules().Cut(LeastStemmed, "ησουμε ηθουμε ουμε"),
    ];

    private static readonly SuffixRules Neuter = new SuffixRules().Replace(LeastStemmed, "ματα ματων ματος", "μα");

    private static readonly SuffixRules Endmost = new SuffixRules().Cut(
        LeastStemmed,
        "α αγατε αγαν αει αμαι αν ας ασαι αται αω ε ει εις ειτε εσαι ες εται ι ιεμαι ιεμαστε ιεται ιεσαι ιεσαστε ιομασταν ιομουν ιομουνα ιονταν ιοντουσαν ιοσασταν ιοσαστε ιοσουν ιοσουνα "
            + "ιοταν ιουμα ιουμαστε ιουνται ιουνταν η ηδες ηδων ηθει ηθεις ηθειτε ηθηκατε ηθηκαν ηθουν ηθω ηκατε ηκαν ης ησαν ησατε ησει ησες ησουν ησω ο οι ομαι ομασταν ομουν ομουνα "
            + "ονται ονταν οντουσαν ος οσασταν οσαστε οσουν οσουνα οταν ου ουμαι ουμαστε ουν ουνται ουνταν ους ουσαν ουσατε υ υς ω ων").LongestFirst();

    private static readonly SuffixRules Compared = new SuffixRules().Cut(LeastStemmed, "εστερ εστατ οτερ οτατ υτερ υτατ ωτερ ωτατ");

    /// <inheritdoc/>
    public override IReadOnlyList<string> Endings { get; } = [.. Steps.Append(Neuter).Append(Endmost).SelectMany(rules => rules.Suffixes).Distinct()];

    /// <inheritdoc/>
    public override int Stem(Span<char> word, int length)
    {
        if (length < LeastStemmed)
            return length;
        var isCut = false;
        foreach (var step in Steps)
            isCut |= step.Apply(word, ref length);
        Neuter.Apply(word, ref length);
        if (!isCut)
            Endmost.Apply(word, ref length);
        Compared.Apply(word, ref length);
        return length;
    }
}
