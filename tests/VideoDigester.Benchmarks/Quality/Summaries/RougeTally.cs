using VideoDigester.Benchmarks.Quality.Metrics;

namespace VideoDigester.Benchmarks.Quality.Summaries;

/// <summary>The mean F1 of ROUGE-1, ROUGE-2 and ROUGE-L of summaries over their references.</summary>
internal sealed class RougeTally
{
    private readonly double[] _sums = new double[4];
    private int _count;

    /// <summary>The means in percent, and how many words the summaries have.</summary>
    public double[] Figures => [.. _sums.Select((sum, i) => (i < 3 ? 100 : 1) * sum / _count)];

    /// <summary>Adds a summary and what it should say, as sentences.</summary>
    public void Add(IReadOnlyList<string> summary, IReadOnlyList<string> reference)
    {
        var (text, wanted) = (string.Join(' ', summary), string.Join(' ', reference));
        _sums[0] += Rouge.N(text, wanted, 1).F1;
        _sums[1] += Rouge.N(text, wanted, 2).F1;
        _sums[2] += Rouge.SummaryL(summary, reference).F1;
        _sums[3] += Rouge.CountWords(text);
        _count++;
    }
}
