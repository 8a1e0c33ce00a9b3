namespace VideoDigester.Text.Sentences;

/// <summary>
/// Divides captions without punctuation into sentences: the division with the most evidence for its breaks and likely lengths between them, found by
/// dynamic programming over the words. A sentence has a longest width, so that the cost grows linearly.
/// </summary>
internal sealed class BreakFinder
{
    // A law of lengths like a log-normal one, and how far the eagerness goes and outweighs that law: chosen for F1.
    private const double Ideal = 50;
    private const double LengthWeight = 0.3;
    private const double ShortWeight = 0.6;
    private const double EagernessWeight = 1.2;
    private const double MostEager = 1.7;

    private readonly SpokenWords _words;
    private readonly double[] _evidence;
    private readonly double _eagerness;

    private BreakFinder(SpokenWords words, double[] evidence) => (_words, _evidence, _eagerness) = (words, evidence, EagernessWeight * EagernessOf(evidence));

    /// <summary>Reads a whole text.</summary>
    /// <param name="spoken">The text.</param>
    /// <param name="segments">The segments it is made of.</param>
    /// <param name="language">Its language tag, or null where it is unknown.</param>
    public static BreakFinder Read(SpokenText spoken, IReadOnlyList<TranscriptSegment> segments, string? language)
    {
        var lists = ClauseWords.Of(language);
        var words = SpokenWords.Read(spoken, lists.Endings);
        return new BreakFinder(words, BreakEvidence.Of(spoken, words, segments, lists));
    }

    /// <summary>Where the sentences of a part of the text begin, after the first one.</summary>
    /// <param name="from">Where the part begins.</param>
    /// <param name="to">Where it ends, exclusive.</param>
    public IReadOnlyList<int> Divide(int from, int to)
    {
        var words = _words.All;
        var (first, end) = (_words.IndexAt(from), _words.IndexAt(to));
        var count = end - first;
        var starts = new List<int>();
        if (count < 2)
            return starts;

        // best[i]: the best division of the first i words; back[i]: where its last sentence begins.
        var (best, back) = (new double[count + 1], new int[count + 1]);
        for (var i = 1; i <= count; i++)
        {
            best[i] = double.NegativeInfinity;
            var width = -1.0;
            for (var j = i - 1; j >= 0; j--)
            {
                width += words[first + j].Width + 1;
                if (width > SentenceLength.Unpunctuated.Longest && j < i - 1)
                    break;
                var value = best[j] + (j > 0 ? _evidence[first + j] + _eagerness : 0) + LengthValue(width);
                if (value > best[i])
                    (best[i], back[i]) = (value, j);
            }
        }

        for (var i = back[count]; i > 0; i = back[i])
            starts.Add(words[first + i].From);
        starts.Reverse();
        return starts;
    }

    // The likeliest division is not the one with the best F1: that takes every break likelier than half the F1 it reaches (Lipton, Elkan, Naryanaswamy:
    // Optimal thresholding of classifiers to maximize F1 measure, 2014), which is worked out from the likelihoods themselves.
    private static double EagernessOf(double[] evidence)
    {
        const int Bins = 200;
        var (counts, sums) = (new int[Bins], new double[Bins]);
        var all = 0.0;
        foreach (var odds in evidence)
        {
            var likelihood = BreakEvidence.Likelihood(odds);
            var bin = Math.Min(Bins - 1, (int)(likelihood * Bins));
            counts[bin]++;
            sums[bin] += likelihood;
            all += likelihood;
        }

        var (met, found, best) = (0.0, 0, 0.0);
        for (var bin = Bins - 1; bin >= 0; bin--)
        {
            (met, found) = (met + sums[bin], found + counts[bin]);
            if (found > 0)
                best = Math.Max(best, 2 * met / (found + all));
        }

        return Math.Clamp(Math.Log((2 / Math.Max(best, 0.01)) - 1), 0, MostEager);
    }

    private static double LengthValue(double width)
    {
        var distance = Math.Log(Math.Max(1, width) / Ideal);
        return (distance < 0 ? -ShortWeight : -LengthWeight) * distance * distance;
    }
}
