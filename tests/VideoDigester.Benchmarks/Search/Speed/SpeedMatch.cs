using VideoDigester.Search.Queries;
using VideoDigester.Search.Ranking;
using VideoDigester.Storage;
using VideoDigester.Storage.Search;

namespace VideoDigester.Benchmarks.Search.Speed;

/// <summary>What the engine is asked for a query: the same analysed terms that the library asks for, and the same bar where too many match.</summary>
/// <param name="All">The condition for all that match.</param>
/// <param name="Bounded">The condition for those that the library would rank; null where it ranks all.</param>
internal sealed record SpeedMatch(string All, string? Bounded)
{
    /// <summary>Makes the condition of a query.</summary>
    /// <param name="database">The library's database.</param>
    /// <param name="query">The query.</param>
    /// <param name="isBounded">Whether the library ranks only some of what matches.</param>
    public static Task<SpeedMatch> OfAsync(LibraryDatabase database, SearchQuery query, bool isBounded) => database.ReadAsync(
        async connection =>
        {
            var dialect = database.Dialect.Search;
            var reader = new SearchReader(connection, dialect, CancellationToken.None);
            var library = await reader.StateAsync();
            var words = new QueryAnalyser(library.Languages).Analyse(QueryParser.Parse(query.Text)).Words!;
            if (!isBounded || library.Passages is not var (first, last))
                return new SpeedMatch(dialect.Render(words), null);
            var sample = await PassageSample.ReadAsync(reader, first, last);
            var parts = new QueryParts(words);
            var counts = new List<PartFrequency>();
            foreach (var part in parts.Parts)
                counts.Add(new PartFrequency((await reader.FindHoldersAsync(part, int.MaxValue)).Count));
            var scored = ScoredQuery.Weigh(parts, times: null, counts, Math.Max(sample.Total, counts.Max(part => part.Passages)));
            return new SpeedMatch(dialect.Render(words), dialect.Render(Narrowed(words, scored, sample)));
        },
        CancellationToken.None);

    private static SearchExpression Narrowed(SearchExpression words, ScoredQuery scored, PassageSample sample)
    {
        var (best, reaching) = new CandidateGate(words, scored, sample).Narrow(PassageRanker.BestCandidates);
        return best ?? reaching ?? words;
    }
}
