namespace VideoDigester.Text.Analysis.Stemming;

/// <summary>Swedish, lightly: Jacques Savoy, "Report on CLEF-2003 Monolingual Tracks", 2004.</summary>
internal sealed class SwedishStemmer() : SuffixStemmer(
    new SuffixRules().Cut(5, "s"),
    new SuffixRules().Cut(8, "elser heten").Cut(7, "arne erna ande else aste orna aren").Cut(6, "are ast het").Cut(5, "ar er or en at te et").Cut(4, "t a e n"));
