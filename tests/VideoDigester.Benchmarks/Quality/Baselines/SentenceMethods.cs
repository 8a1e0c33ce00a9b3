namespace VideoDigester.Benchmarks.Quality.Baselines;

/// <summary>The methods that the writer's choice of sentences is compared with.</summary>
internal static class SentenceMethods
{
    /// <summary>All of them, in the order of the tables.</summary>
    public static IReadOnlyList<ISentenceMethod> All { get; } = [new Lead(), new RandomOrder(), new Longest(), new TextRank(), new ContinuousLexRank()];
}
