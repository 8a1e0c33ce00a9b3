using VideoDigester.Digests.Writers.Extractive;

namespace VideoDigester.Benchmarks.Quality.Baselines;

/// <summary>The sentences as they come.</summary>
internal sealed class Lead : ISentenceMethod
{
    /// <inheritdoc />
    public string Name => "lead";

    /// <inheritdoc />
    public IReadOnlyList<int> Order(TranscriptAnalysis analysis, int first, int last, int draw) => [.. Enumerable.Range(first, last - first + 1)];
}
