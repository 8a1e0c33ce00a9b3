namespace VideoDigester.Text.Analysis.Stemming;

/// <summary>German, lightly: Jacques Savoy, "Light Stemming Approaches for the French, Portuguese, German and Hungarian Languages", 2006.</summary>
internal sealed class GermanStemmer() : SuffixStemmer(
    new SuffixRules().Cut(6, "ern").Cut(5, "em en er es").Cut(4, "e").Cut(4, "s", BeforeS),
    new SuffixRules().Cut(6, "est").Cut(5, "er en").Cut(5, "st", BeforeS))
{
    private const string BeforeS = "bdfghklmnt";
}
