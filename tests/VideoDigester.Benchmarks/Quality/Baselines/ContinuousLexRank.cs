using VideoDigester.Digests.Writers.Extractive;

namespace VideoDigester.Benchmarks.Quality.Baselines;

/// <summary>Continuous LexRank (Erkan and Radev 2004): PageRank over the cosines of all sentences with all.</summary>
internal sealed class ContinuousLexRank : ISentenceMethod
{
    /// <inheritdoc />
    public string Name => "LexRank";

    /// <inheritdoc />
    public IReadOnlyList<int> Order(TranscriptAnalysis analysis, int first, int last, int draw) =>
        [.. GraphRank.Order(GraphRank.Weigh(last - first + 1, (i, j) => analysis.Terms.Similarity(first + i, first + j))).Select(i => first + i)];
}
