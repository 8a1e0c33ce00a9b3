using VideoDigester.Digests.Writers.Extractive;

namespace VideoDigester.Benchmarks.Quality.Baselines;

/// <summary>TextRank (Mihalcea and Tarau 2004): PageRank over the words two sentences share, divided by the sum of the logarithms of their lengths.</summary>
internal sealed class TextRank : ISentenceMethod
{
    /// <inheritdoc />
    public string Name => "TextRank";

    /// <inheritdoc />
    public IReadOnlyList<int> Order(TranscriptAnalysis analysis, int first, int last, int draw)
    {
        var lengths = Enumerable.Range(first, last - first + 1).Select(i => Math.Log(Sum(analysis.Terms.CountsOf(i)))).ToArray();
        return [.. GraphRank.Order(GraphRank.Weigh(lengths.Length, (i, j) => Overlap(analysis.Terms, first + i, first + j) / Math.Max(lengths[i] + lengths[j], 1)))
            .Select(i => first + i)];
    }

    private static int Overlap(TermVectors terms, int left, int right)
    {
        var x = terms.TermsOf(left);
        var y = terms.TermsOf(right);
        var (i, j, shared) = (0, 0, 0);
        while (i < x.Length && j < y.Length)
        {
            if (x[i] == y[j])
                shared++;
            var order = x[i].CompareTo(y[j]);
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return shared;
    }

    private static int Sum(ReadOnlySpan<int> counts)
    {
        var sum = 0;
        foreach (var count in counts)
            sum += count;
        return Math.Max(1, sum);
    }
}
