using VideoDigester.Search.Ranking;
using VideoDigester.Storage.Search;

namespace VideoDigester.Search.Similar;

/// <summary>
/// Chooses the terms that tell a video from others: those that it says in many places and the library seldom. How seldom is estimated from the library's sample first, and counted of the best only.
/// </summary>
internal static class DistinctiveTerms
{
    /// <summary>How many are chosen at most.</summary>
    public const int Most = 30;

    // So many are counted: of the rarest ones of a transcript many are in no other.
    private const int MostCounted = 90;

    // What is in more of the passages tells nothing, where there are enough of them to say so.
    private const double CommonShare = 0.1;
    private const int FewPassages = 200;
    private const int LeastCounted = 1_000;

    private static readonly SearchFilter Written = new() { Videos = new VideoQuery(), Scope = SearchScope.Videos };

    /// <summary>Chooses them.</summary>
    /// <param name="reader">The database.</param>
    /// <param name="video">The key of the video.</param>
    /// <param name="sample">The library's sample.</param>
    /// <param name="spoken">The terms of each passage of the transcript.</param>
    /// <param name="again">Those of the video's other transcripts.</param>
    /// <param name="written">The terms of each passage that was written: of its title, and of its description where nothing was said.</param>
    /// <returns>The terms, the most telling first.</returns>
    public static async Task<IReadOnlyList<SearchExpression>> ChooseAsync(
        SearchReader reader, long video, PassageSample sample, IReadOnlyList<IReadOnlyList<string>> spoken, IReadOnlyList<IReadOnlyList<string>> again, IReadOnlyList<IReadOnlyList<string>> written)
    {
        var (said, saidAgain, named) = (Count(spoken), Count(again), Count(written));
        var total = Math.Max(sample.Total, spoken.Count);
        var promising = said.Keys.Union(named.Keys, StringComparer.Ordinal)
            .Select(term => (Term: term, Word: new SearchExpression.Word([term]), Times: said.GetValueOrDefault(term) + named.GetValueOrDefault(term)))
            .Select(entry => (entry.Term, entry.Word, entry.Times, Share: sample.ShareOf(entry.Word) ?? 0))
            .Where(entry => entry.Share < CommonShare || total < FewPassages)
            .OrderByDescending(entry => WorthOf(entry.Times, entry.Share * total, total)).ThenBy(entry => entry.Term, StringComparer.Ordinal)
            .Take(MostCounted).ToList();
        var most = (int)Math.Max(LeastCounted, CommonShare * total);
        var telling = new List<(SearchExpression Word, string Term, double Worth)>(promising.Count);
        foreach (var (term, word, times, _) in promising)
        {
            // What nobody else says finds nobody; of what the title says titles may speak.
            var others = await reader.CountHoldersAsync(word, most + 1).ConfigureAwait(false) - said.GetValueOrDefault(term) - saidAgain.GetValueOrDefault(term);
            if (others > 0 || named.ContainsKey(term) || await IsWrittenElsewhereAsync(reader, word, video).ConfigureAwait(false))
                telling.Add((word, term, WorthOf(times, Math.Max(others, 1), total)));
        }

        return [.. telling.OrderByDescending(entry => entry.Worth).ThenBy(entry => entry.Term, StringComparer.Ordinal).Take(Most).Select(entry => entry.Word)];
    }

    // Of the own texts there are a title and the parts of a description; a few more are looked at than they are.
    private static async Task<bool> IsWrittenElsewhereAsync(SearchReader reader, SearchExpression word, long video)
    {
        const int MostLookedAt = 32;
        return (await reader.FindTextPassagesAsync(word, Written, MostLookedAt).ConfigureAwait(false)).Exists(passage => passage.OwnerId != video);
    }

    // In how many passages each is: what is said ten times in one sentence tells less than what comes back all the time.
    private static Dictionary<string, int> Count(IReadOnlyList<IReadOnlyList<string>> passages)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var term in passages.SelectMany(passage => passage.Distinct(StringComparer.Ordinal)))
            counts[term] = counts.GetValueOrDefault(term) + 1;
        return counts;
    }

    // tf·idf, the frequency by its logarithm (C. Manning, P. Raghavan, H. Schütze 2008, Introduction to Information Retrieval, 6.4.1). docs/search.md has what else was tried.
    private static double WorthOf(int times, double others, double total) =>
        (1 + Math.Log2(times)) * Math.Log(1 + ((Math.Max(total - others, 0) + 0.5) / (others + 0.5)));
}
