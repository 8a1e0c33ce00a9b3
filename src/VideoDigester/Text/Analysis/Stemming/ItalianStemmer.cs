namespace VideoDigester.Text.Analysis.Stemming;

/// <summary>Italian, lightly: Jacques Savoy, "Report on CLEF-2001 Experiments", 2002.</summary>
internal sealed class ItalianStemmer() : SuffixStemmer(new SuffixRules().Cut(6, "ie he ii hi ia io").Cut(6, "e i a o"));
