using VideoDigester.Search.Ranking;

namespace VideoDigester.Search.Similar;

/// <summary>A similar video before it is shown.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Score">How similar it is, 0 to 1.</param>
/// <param name="ByWords">Its passages that were found by words, the best first; those that count.</param>
/// <param name="ByMeaning">Its passages that were found by meaning, the most similar first, each with one of the asked video.</param>
internal sealed record RankedSimilar(long Key, double Score, IReadOnlyList<RankedPassage> ByWords, IReadOnlyList<LikePassage> ByMeaning);
