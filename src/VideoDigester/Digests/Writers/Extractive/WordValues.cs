using System.Text;

namespace VideoDigester.Digests.Writers.Extractive;

/// <summary>
/// How much each word tells, without a list of stop words: the features of YAKE (Campos et al. 2020) that need none (how many sentences a
/// word is in, capitals), how much its uses cluster (Church and Gale 1995: content words come in bursts), and its length (Zipf 1935: what
/// is said all the time is short).
/// </summary>
internal sealed class WordValues
{
    // A word may belong to a minute or to half of the talk: bursts are looked for at both scales.
    private const int FineStretches = 24;
    private const int CoarseStretches = 6;

    // The shares of sentences from which on a word of 1 to 3, 4, 5 and more letters, or a character, is said everywhere.
    private const double CommonShort = 0.05;
    private const double CommonOfFour = 0.08;
    private const double CommonOfFive = 0.1;
    private const double CommonLong = 0.2;
    private const double CommonCharacter = 0.25;

    private readonly double[] _values;
    private readonly double[] _closes;
    private readonly bool[] _isCommon;
    private readonly int[] _frequencies;

    /// <summary>Weighs the words of a transcript.</summary>
    public WordValues(PhraseTokens tokens, int sentences)
    {
        var words = tokens.Words.Count;
        (_values, _closes, _isCommon, _frequencies) = (new double[words], new double[words], new bool[words], new int[words]);
        var (inSentences, inFine, inCoarse) = (new int[words], new int[words], new int[words]);
        var (capitals, smalls, closing) = (new int[words], new int[words], new int[words]);
        var (lastSentence, lastFine, lastCoarse) = (new int[words], new int[words], new int[words]);
        var kinds = new PhraseTokenKind[words];
        var closings = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            _frequencies[token.Word]++;
            kinds[token.Word] = token.Kind;
            capitals[token.Word] += token.IsCapital ? 1 : 0;
            smalls[token.Word] += token.IsCapital || token.IsFirst ? 0 : 1;
            if (i + 1 == tokens.Count || !tokens[i + 1].IsConnected)
                (closing[token.Word], closings) = (closing[token.Word] + 1, closings + 1);
            CountOnce(token.Word, token.Sentence, lastSentence, inSentences);
            CountOnce(token.Word, (int)((long)i * FineStretches / tokens.Count), lastFine, inFine);
            CountOnce(token.Word, (int)((long)i * CoarseStretches / tokens.Count), lastCoarse, inCoarse);
        }

        var closingShare = (double)closings / Math.Max(1, tokens.Count);
        for (var word = 0; word < words; word++)
        {
            var burst = Math.Max(Burst(_frequencies[word], inFine[word], FineStretches), Burst(_frequencies[word], inCoarse[word], CoarseStretches));
            var letters = Letters(tokens.Words[word]);
            var isName = capitals[word] > 0 && smalls[word] == 0 && letters > 1;
            _isCommon[word] = kinds[word] is PhraseTokenKind.Particle or PhraseTokenKind.Contraction
                || (!isName && inSentences[word] > 4 && burst < 1.5 && inSentences[word] > CommonShare(kinds[word], letters) * sentences);
            var rarity = Math.Log((sentences + 1.0) / (inSentences[word] + 0.5)) / Math.Log(sentences + 2.0);
            _values[word] = Math.Sqrt(Math.Max(0.001, rarity)) * burst
                * (isName ? 1.4 : Length(letters, kinds[word])) * (kinds[word] is PhraseTokenKind.Number ? 0.4 : 1);
            _closes[word] = Closes(closing[word], _frequencies[word], closingShare);
        }
    }

    /// <summary>How much a word tells.</summary>
    public double this[int word] => _values[word];

    /// <summary>Whether a word can end a phrase, 0.4 to 1: articles, pronouns and prepositions never end a clause, what they belong to does.</summary>
    public double ClosesPhrase(int word) => _closes[word];

    /// <summary>How often a word is said in the whole transcript.</summary>
    public int FrequencyOf(int word) => _frequencies[word];

    /// <summary>Whether a word is said everywhere, so that no phrase begins or ends with it.</summary>
    public bool IsCommon(int word) => _isCommon[word];

    private static void CountOnce(int word, int place, int[] last, int[] counts)
    {
        if (last[word] != place + 1)
            (last[word], counts[word]) = (place + 1, counts[word] + 1);
    }

    // How many fewer stretches a word is in than if it were scattered.
    private static double Burst(int frequency, int found, int stretches)
    {
        if (frequency < 3)
            return 1;
        var expected = stretches * (1 - Math.Pow(1 - (1.0 / stretches), frequency));
        return 1 + (2 * Math.Max(0, 1 - (found / expected)));
    }

    private static double Length(int letters, PhraseTokenKind kind) => kind is PhraseTokenKind.Character or PhraseTokenKind.Cluster
        ? 1
        : letters switch { <= 1 => 0.05, 2 => 0.1, 3 => 0.3, 4 => 0.55, 5 => 0.85, _ => 1 };

    private static double CommonShare(PhraseTokenKind kind, int letters) => kind switch
    {
        PhraseTokenKind.Cluster => 1,
        PhraseTokenKind.Character => CommonCharacter,
        _ => letters switch { <= 3 => CommonShort, 4 => CommonOfFour, 5 => CommonOfFive, _ => CommonLong },
    };

    // Where there is no punctuation, nothing is known about what ends a clause.
    private static double Closes(int closing, int frequency, double share)
    {
        const double LeastShare = 0.04;
        return share < LeastShare ? 1 : Math.Clamp(Math.Sqrt((closing + (2 * share)) / ((frequency + 2) * share)), 0.4, 1);
    }

    private static int Letters(string word)
    {
        var letters = 0;
        foreach (var rune in word.EnumerateRunes())
            letters += Rune.IsLetterOrDigit(rune) ? 1 : 0;

        // A block of Hangul or kana is a syllable.
        return word[0] >= '\u1100' ? letters * 2 : letters;
    }
}
