namespace VideoDigester.Text.Analysis.Stemming;

/// <summary>
/// Russian, lightly: Ljiljana Dolamic and Jacques Savoy, "Indexing and Searching Strategies for the Russian Language", 2009. Folded words have и for й and е for ё, and so have
/// the endings here.
/// </summary>
internal sealed class RussianStemmer() : SuffixStemmer(
    new SuffixRules().Cut(7, "иями оями").Cut(6, "иям иях оях ями оям оьв ами его ему ери ими ого ому ыми оев")
        .Cut(5, "ая яя ях юю ах ею их ия ию ьв ою ую ям ых ея ам ем ей ём ев ий им ое ой ом ов ые ый ым ми").Cut(4, "а е и о у й ы я ь"),
    new SuffixRules().Cut(4, "ь и").Replace(4, "нн", "н"));
