using System.Text;

namespace VideoDigester.Benchmarks.Quality.Metrics;

/// <summary>
/// ROUGE (Lin 2004: ROUGE, a package for automatic evaluation of summaries). Words are runs of letters and digits in lower case, as in
/// the package rouge-score without its stemmer; counts are clipped to those of the reference.
/// </summary>
internal static class Rouge
{
    /// <summary>ROUGE-N: runs of n words.</summary>
    public static RougeScore N(string text, string reference, int n)
    {
        var (own, wanted) = (Runs(Words(text), n), Runs(Words(reference), n));
        var shared = own.Sum(run => Math.Min(run.Value, wanted.GetValueOrDefault(run.Key)));
        return RougeScore.Of(shared, own.Values.Sum(), wanted.Values.Sum());
    }

    /// <summary>ROUGE-L of two sentences: their longest common subsequence.</summary>
    public static RougeScore L(string text, string reference) => L(Words(text), Words(reference));

    /// <summary>ROUGE-L of words that were read already.</summary>
    public static RougeScore L(List<string> text, List<string> reference) =>
        RougeScore.Of(CommonPositions(reference, text).Count, text.Count, reference.Count);

    /// <summary>
    /// ROUGE-L of two summaries, sentence by sentence: the words of each sentence of the reference that a longest common subsequence
    /// with any sentence of the text covers, each word of both counted once (Lin 2004, section 3.2).
    /// </summary>
    public static RougeScore SummaryL(IReadOnlyList<string> text, IReadOnlyList<string> reference)
    {
        var own = text.Select(Words).ToArray();
        var wanted = reference.Select(Words).ToArray();
        var (left, leftWanted) = (Runs([.. own.SelectMany(words => words)], 1), Runs([.. wanted.SelectMany(words => words)], 1));
        var shared = 0;
        foreach (var sentence in wanted)
        {
            var union = new SortedSet<int>();
            foreach (var candidate in own)
                union.UnionWith(CommonPositions(sentence, candidate));
            foreach (var word in union.Select(position => sentence[position]))
            {
                if (left.GetValueOrDefault(word) == 0 || leftWanted.GetValueOrDefault(word) == 0)
                    continue;
                left[word]--;
                leftWanted[word]--;
                shared++;
            }
        }

        return RougeScore.Of(shared, own.Sum(words => words.Count), wanted.Sum(words => words.Count));
    }

    /// <summary>How many words ROUGE sees in a text.</summary>
    public static int CountWords(string text) => Words(text).Count;

    private static List<string> Words(string text)
    {
        var (words, word) = (new List<string>(), new StringBuilder());
        foreach (var c in text + " ")
        {
            if (char.IsLetterOrDigit(c))
            {
                word.Append(char.ToLowerInvariant(c));
            }
            else if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        return words;
    }

    private static Dictionary<string, int> Runs(List<string> words, int n)
    {
        var runs = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var at = 0; at + n <= words.Count; at++)
        {
            var run = string.Join(' ', words.GetRange(at, n));
            runs[run] = runs.GetValueOrDefault(run) + 1;
        }

        return runs;
    }

    // The positions in the reference of one longest common subsequence.
    private static List<int> CommonPositions(List<string> reference, List<string> text)
    {
        var lengths = new int[reference.Count + 1, text.Count + 1];
        for (var i = 1; i <= reference.Count; i++)
            for (var j = 1; j <= text.Count; j++)
                lengths[i, j] = string.Equals(reference[i - 1], text[j - 1], StringComparison.Ordinal)
                    ? lengths[i - 1, j - 1] + 1
                    : Math.Max(lengths[i - 1, j], lengths[i, j - 1]);
        var positions = new List<int>();
        for (var (i, j) = (reference.Count, text.Count); i > 0 && j > 0;)
        {
            if (string.Equals(reference[i - 1], text[j - 1], StringComparison.Ordinal))
            {
                positions.Add(i - 1);
                (i, j) = (i - 1, j - 1);
            }
            else if (lengths[i - 1, j] > lengths[i, j - 1])
            {
                i--;
            }
            else
            {
                j--;
            }
        }

        return positions;
    }
}
