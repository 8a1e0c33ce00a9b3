using VideoDigester.Text;

namespace VideoDigester.Digests.Writers.Extractive.Scoring;

/// <summary>
/// How much of a sentence is words that carry content, told without a list: in every language words that tell much are longer than those that
/// hold a sentence together (Piantadosi, Tily, Gibson 2011: word lengths are optimized for efficient communication). A word is long against the
/// mean of its own transcript. Where words are not separated by spaces, pairs of characters that few sentences have stand in for them.
/// </summary>
internal static class LongWords
{
    // Against the mean of all words as they are said: seven letters in English.
    private const double LongAgainstMean = 1.6;
    private const double RareIdf = 3.2;
    private const double PairsPerWord = 2;

    /// <summary>Counts for each sentence.</summary>
    public static double[] Count(TranscriptAnalysis analysis)
    {
        var lengths = new List<int>(analysis.Spoken.Text.Length / 5);
        var until = new int[analysis.Sentences.Count];
        for (var i = 0; i < until.Length; i++)
        {
            Measure(analysis.Spoken.Text.AsSpan(analysis.Sentences[i].From, analysis.Sentences[i].Length), lengths);
            until[i] = lengths.Count;
        }

        var least = lengths.Count == 0 ? 0 : LongAgainstMean * lengths.Sum(length => (long)length) / lengths.Count;
        var counts = new double[until.Length];
        for (var (sentence, at) = (0, 0); sentence < counts.Length; sentence++)
        {
            for (; at < until[sentence]; at++)
                counts[sentence] += lengths[at] >= least ? 1 : 0;
            counts[sentence] += RarePairs(analysis.Terms, sentence) / PairsPerWord;
        }

        return counts;
    }

    private static void Measure(ReadOnlySpan<char> text, List<int> lengths)
    {
        var length = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (WritingSystems.Of(rune).HasSpaces())
            {
                length++;
                continue;
            }

            if (length > 0)
                lengths.Add(length);
            length = 0;
        }

        if (length > 0)
            lengths.Add(length);
    }

    private static int RarePairs(TermVectors terms, int sentence)
    {
        var pairs = 0;
        foreach (var term in terms.TermsOf(sentence))
        {
            if (terms.IdfOf(term) < RareIdf)
                continue;
            foreach (var rune in terms.Vocabulary[term].EnumerateRunes())
            {
                pairs += WritingSystems.Of(rune).HasSpaces() ? 0 : 1;
                break;
            }
        }

        return pairs;
    }
}
