using VideoDigester.Storage.Search;

namespace VideoDigester.Search.Ranking;

/// <summary>The passages that match a query, ranked.</summary>
/// <param name="Passages">The passages, best first.</param>
/// <param name="IsComplete">Whether all that match are among them.</param>
/// <param name="Borders">What phrases over borders make of the matches; none where no transcripts are searched.</param>
internal sealed record PassageRanking(IReadOnlyList<RankedPassage> Passages, bool IsComplete, BorderMatches Borders)
{
    /// <summary>What they were scored by.</summary>
    public required ScoredQuery Query { get; init; }
}
