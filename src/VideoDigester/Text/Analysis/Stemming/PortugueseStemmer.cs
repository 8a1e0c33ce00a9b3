namespace VideoDigester.Text.Analysis.Stemming;

/// <summary>
/// Portuguese, lightly: Jacques Savoy, "Light Stemming Approaches for the French, Portuguese, German and Hungarian Languages", 2006.
/// Plurals, adverbs, feminine forms, final vowels.
/// </summary>
internal sealed class PortugueseStemmer() : SuffixStemmer(
    new SuffixRules().Cut(5, "es", "rslz").Replace(4, "ns", "m").Replace(5, "eis", "el").Replace(5, "ais", "al").Replace(5, "óis", "ol").Replace(5, "is", "il")
        .Replace(4, "ões ães", "ão").Cut(7, "mente").Cut(4, "s"),
    new SuffixRules().Replace(8, "inha", "inho").Replace(8, "iaca", "iaco").Replace(8, "eira", "eiro")
        .Replace(7, "osa", "oso").Replace(7, "ica", "ico").Replace(7, "ida", "ido").Replace(7, "ada", "ado").Replace(7, "iva", "ivo").Replace(7, "ama", "amo")
        .Replace(7, "ona", "ão").Replace(7, "ora", "or").Replace(7, "esa", "ês").Replace(7, "na", "no"),
    new SuffixRules().Cut(5, "e a o"));
