using VideoDigester.Digests.Writers.Extractive;

namespace VideoDigester.Benchmarks.Quality.Baselines;

/// <summary>The sentences in an order drawn by chance, the same on every run.</summary>
internal sealed class RandomOrder : ISentenceMethod
{
    private const int Seed = 20040725;

    /// <inheritdoc />
    public string Name => "random";

    /// <inheritdoc />
    public int Draws => 20;

    /// <inheritdoc />
    public IReadOnlyList<int> Order(TranscriptAnalysis analysis, int first, int last, int draw)
    {
        var sentences = Enumerable.Range(first, last - first + 1).ToArray();
        new Random(Seed + (31 * draw) + (1009 * first)).Shuffle(sentences);
        return sentences;
    }
}
