namespace VideoDigester.Text.Analysis.Stemming;

/// <summary>Spanish, lightly: Jacques Savoy, "Report on CLEF-2001 Experiments", 2002.</summary>
internal sealed class SpanishStemmer() : SuffixStemmer(
    new SuffixRules().Cut(5, "o a e").Replace(5, "eses", "es").Replace(5, "ces", "z").Cut(5, "os as es"));
