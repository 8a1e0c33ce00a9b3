namespace VideoDigester.Search.Ranking;

/// <summary>The passages that match a query, ranked.</summary>
/// <param name="Passages">The passages, best first.</param>
/// <param name="IsComplete">Whether all that match are among them.</param>
internal sealed record PassageRanking(IReadOnlyList<RankedPassage> Passages, bool IsComplete);
