using VideoDigester.Digests.Writers.Extractive;

namespace VideoDigester.Benchmarks.Quality.Baselines;

/// <summary>The longest sentences: what a method gains by length alone.</summary>
internal sealed class Longest : ISentenceMethod
{
    /// <inheritdoc />
    public string Name => "longest";

    /// <inheritdoc />
    public IReadOnlyList<int> Order(TranscriptAnalysis analysis, int first, int last, int draw) =>
        [.. Enumerable.Range(first, last - first + 1).OrderByDescending(i => analysis.Sentences[i].Length)];
}
