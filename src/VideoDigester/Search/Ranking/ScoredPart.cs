using VideoDigester.Storage.Search;

namespace VideoDigester.Search.Ranking;

/// <summary>A word, a beginning or a phrase of a query that may be in a passage, and what it is worth there.</summary>
/// <param name="Expression">What is looked for.</param>
/// <param name="Terms">
/// The places of its terms among those of the query: of a word the ways to write it, of a phrase its words; none of a beginning, for a signature does not tell which words begin so.
/// </param>
/// <param name="Frequency">In how many passages of transcripts it is. Where their keys are known these decide, for a signature would say so of others too.</param>
/// <param name="Weight">What it is worth: its inverse document frequency.</param>
internal sealed record ScoredPart(SearchExpression Expression, IReadOnlyList<int> Terms, PartFrequency Frequency, double Weight)
{
    /// <summary>How often it is in a passage.</summary>
    /// <param name="kind">What the passage is a part of.</param>
    /// <param name="id">The key of the passage.</param>
    /// <param name="times">How often each term of the query is there.</param>
    public int TimesIn(SearchHitKind kind, long id, ReadOnlySpan<int> times) =>
        kind is not SearchHitKind.Passage ? TimesIn(times)
        : Frequency.Holders is { } holders && !holders.Contains(id) ? 0
        : Frequency.Often is { } often ? OftenIn(often, id, times)
        : Frequency.Holders is null ? TimesIn(times) : Math.Max(1, TimesIn(times));

    private int OftenIn(IReadOnlyList<IReadOnlySet<long>> often, long id, ReadOnlySpan<int> times)
    {
        for (var level = often.Count - 1; level >= 0; level--)
            if (often[level].Contains(id))
                return TermMarks.Levels[level];
        return Frequency.Holders is null ? Math.Min(1, TimesIn(times)) : 1;
    }

    // As far as its terms tell.
    private int TimesIn(ReadOnlySpan<int> times)
    {
        switch (Expression)
        {
            case SearchExpression.Word:
                var sum = 0;
                foreach (var term in Terms)
                    sum += times[term];
                return sum;
            case SearchExpression.Phrase:
                var least = int.MaxValue;
                foreach (var term in Terms)
                    least = Math.Min(least, times[term]);
                return least;
            default:
                return 1;
        }
    }
}
