namespace VideoDigester.Text.Analysis.Stemming;

/// <summary>
/// Hungarian, lightly: Jacques Savoy, "Light Stemming Approaches for the French, Portuguese, German and Hungarian Languages", 2006. Cases, possessives, plurals, a final vowel.
/// </summary>
internal sealed class HungarianStemmer() : SuffixStemmer(
    new SuffixRules().Cut(7, "kent").Cut(6, "nak nek val vel ert rol ban ben bol nal nel hoz hez tol").CutDoubled(6, "al el", Consonants)
        .Cut(5, "at et ot va ve ra re ba be ul ig").Cut(5, "on en", NoVowel).Cut(5, "t n").CutDoubled(5, "a e", Consonants),
    new SuffixRules().Cut(7, "atok otok etek", NoVowel).Cut(7, "itek itok").Cut(6, "unk tok tek", NoVowel).Cut(6, "juk", Vowels).Cut(6, "ink")
        .Cut(5, "am em om ad ed od uk", NoVowel).Cut(5, "nk ja je", Vowels).Cut(5, "im id ik").Cut(4, "a e", NoVowel).Cut(4, "m d", Vowels).Cut(4, "i"),
    new SuffixRules().Cut(5, "ak ok ek").Cut(4, "k"),
    new SuffixRules().Cut(4, "a e i o"))
{
    private const string Vowels = "aeiouy";
    private const string NoVowel = "^aeiouy";
    private const string Consonants = "bcdfghjklmnpqrstvwxz";
}
