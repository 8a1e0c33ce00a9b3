namespace VideoDigester.Storage.Search;

/// <summary>What a search within passages does not see: phrases that run from one passage into the next.</summary>
/// <param name="Concerned">The keys of the passages at whose end a phrase of the query is cut.</param>
/// <param name="Holding">Those among them that hold the query.</param>
internal sealed record BorderMatches(IReadOnlySet<long> Concerned, IReadOnlyList<PassageCandidate> Holding)
{
    /// <summary>Of a query without phrases.</summary>
    public static BorderMatches None { get; } = new(new HashSet<long>(), []);
}
