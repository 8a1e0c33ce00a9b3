namespace VideoDigester.Text.Analysis.Stemming;

/// <summary>
/// Hindi, lightly: Ananthakrishnan Ramanathan and Durgesh D. Rao, "A Lightweight Stemmer for Hindi", 2003: the longest of its endings that leaves a letter. An ending begins with a
/// vowel sign after a consonant and with the vowel's own letter after a vowel; one that begins with the unwritten vowel stands after a consonant. Before that, what is spelt in two
/// ways is brought together as Leah S. Larkey, Margaret E. Connell and Nasreen AbdulJaleel do, "Hindi CLIR in Thirty Days", 2003: the dot below a letter is left out, and the signs
/// for a nasal, and an n without a vowel, are one.
/// </summary>
internal sealed class HindiStemmer() : SuffixStemmer(Rules())
{
    private const string Signs = "ािीुूेो";
    private const string Letters = "आइईउऊएओ";
    private const string Consonants = "कखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसहळ\u093C";
    private const string Sign = "ा ि ी ु ू े ो ें ों ां ुआं ुएं ुओं ाएं ाओं ियां ियों ाइयां ाइयों ाँ ियाँ ाइयाँ ीं ाता ाती ातीं ाते ाना ाने ूंगा ूंगी ाऊंगा ाऊंगी ेंगे ेंगी ाएंगे ाएंगी "
        + "ोगे ोगी ाओगे ाओगी ेगा ेगी ाएगा ाएगी ाया ाए ाई ाईं िए ाओ ाइए ाकर";
    private const string Unwritten = "ताएं ताओं नाएं नाओं ता ती तीं ते ना नी ने कर";

    private const char Nukta = '\u093C';
    private const char Candrabindu = '\u0901';
    private const char Anusvara = '\u0902';
    private const char Na = '\u0928';
    private const char Virama = '\u094D';

    /// <inheritdoc/>
    public override int Stem(Span<char> word, int length) => base.Stem(word, Normalise(word, length));

    private static int Normalise(Span<char> word, int length)
    {
        var kept = 1;
        for (var at = 1; at < length; at++)
            if (word[at] == Virama && word[kept - 1] == Na)
                word[kept - 1] = Anusvara;
            else if (word[at] != Nukta)
                word[kept++] = word[at] == Candrabindu ? Anusvara : word[at];
        return kept;
    }

    private static SuffixRules Rules()
    {
        var rules = new SuffixRules().Cut(2, "\u094D").Cut(2, "अ").Cut(2, Sign);
        foreach (var ending in Sign.Split(' '))
            rules.Cut(2, Letters[Signs.IndexOf(ending[0], StringComparison.Ordinal)] + ending[1..]);
        foreach (var ending in Unwritten.Split(' '))
            rules.Cut(2, "अ" + ending).Cut(ending.Length + 2, ending, Consonants);
        return rules.LongestFirst();
    }
}
