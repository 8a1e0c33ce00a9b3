using VideoDigester.Storage.Search;

namespace VideoDigester.Search.Ranking;

/// <summary>
/// Finds phrases that begin in one passage and end in the next: the databases find a phrase within one passage only, and the passages do not overlap. For each
/// place at which a phrase may be cut, the passages that end with what is before it and those that begin with what is behind it are few, for only a
/// passage in about 80 ends with a word that it holds; those that are neighbours hold the phrase, and count as passages that hold it where it begins.
/// </summary>
internal static class BorderPhrases
{
    // Passages have about 80 words: longer phrases than this are looked for at the first places only.
    private const int MostCuts = 48;
    private const int MostEdges = 20_000;

    /// <summary>The passages where what an expression says of phrases within passages is not all: which of them hold it, and which do not.</summary>
    /// <param name="reader">The database.</param>
    /// <param name="query">The query.</param>
    /// <param name="filter">The filter.</param>
    /// <returns>All such passages, and those among them that hold the query.</returns>
    public static async Task<BorderMatches> FindAsync(SearchReader reader, SearchExpression query, SearchFilter filter)
    {
        // A passage ends once: of the phrases of a query, those that run over its end are usually one.
        var cuts = new Dictionary<long, Dictionary<SearchExpression, SearchExpression.Edge>>();
        var phrases = PhrasesOf(query).ToList();
        foreach (var phrase in phrases)
            foreach (var (id, edge) in await FindAsync(reader, phrase).ConfigureAwait(false))
            {
                if (!cuts.TryGetValue(id, out var edges))
                    cuts.Add(id, edges = new Dictionary<SearchExpression, SearchExpression.Edge>(ReferenceEqualityComparer.Instance));
                edges.TryAdd(phrase, edge);
            }

        var holding = new List<PassageCandidate>();
        foreach (var group in cuts.GroupBy(cut => string.Join('\n', cut.Value.Select(cutPhrase => $"{phrases.IndexOf(cutPhrase.Key)} {cutPhrase.Value.Terms.Count} {cutPhrase.Value.Terms[^1]}").Order(StringComparer.Ordinal)), StringComparer.Ordinal))
        {
            var edges = group.First().Value;
            holding.AddRange(await reader.FindAmongAsync([.. group.Select(cut => cut.Key)], Replace(query, edges), filter).ConfigureAwait(false));
        }

        return cuts.Count == 0 ? BorderMatches.None : new BorderMatches(cuts.Keys.ToHashSet(), holding);
    }

    private static async Task<List<(long Id, SearchExpression.Edge Edge)>> FindAsync(SearchReader reader, SearchExpression phrase)
    {
        var cuts = PhraseCuts.Of(phrase).Take(MostCuts).ToList();
        var places = await reader.FindEdgesAsync([.. cuts.SelectMany(cut => (SearchExpression.Edge[])[cut.Before, cut.Behind])], MostEdges).ConfigureAwait(false);

        // Of a transcript in which something ends and something begins; which of them are neighbours, the database knows.
        var begins = new HashSet<PassagePlace>();
        for (var i = 0; i < cuts.Count; i++)
        {
            var transcripts = places[2 * i].Select(place => place.TranscriptId).ToHashSet();
            begins.UnionWith(places[(2 * i) + 1].Where(place => transcripts.Contains(place.TranscriptId)));
        }

        var found = new List<(long, SearchExpression.Edge)>();
        if (begins.Count == 0)
            return found;
        var before = await reader.BeforeAsync(begins).ConfigureAwait(false);
        for (var i = 0; i < cuts.Count; i++)
        {
            var ends = places[2 * i].Select(place => place.PassageId).ToHashSet();
            foreach (var begin in places[(2 * i) + 1])
                if (before.TryGetValue(begin.PassageId, out var id) && ends.Contains(id))
                    found.Add((id, cuts[i].Before));
        }

        return found;
    }

    private static IEnumerable<SearchExpression> PhrasesOf(SearchExpression expression) => expression switch
    {
        SearchExpression.Phrase or SearchExpression.Word => PhraseCuts.CanCut(expression) ? [expression] : [],
        SearchExpression.All all => all.Parts.SelectMany(PhrasesOf),
        SearchExpression.Any any => any.Parts.SelectMany(PhrasesOf),
        SearchExpression.Without without => PhrasesOf(without.Wanted).Concat(PhrasesOf(without.Unwanted)),
        _ => [],
    };

    // That the passage ends with the phrase's beginning is true of it, and stands for the phrase.
    private static SearchExpression Replace(SearchExpression expression, Dictionary<SearchExpression, SearchExpression.Edge> edges) => expression switch
    {
        SearchExpression.Phrase or SearchExpression.Word => edges.TryGetValue(expression, out var edge) ? edge : expression,
        SearchExpression.All all => new SearchExpression.All([.. all.Parts.Select(part => Replace(part, edges))]),
        SearchExpression.Any any => new SearchExpression.Any([.. any.Parts.Select(part => Replace(part, edges))]),
        SearchExpression.Without without => new SearchExpression.Without(Replace(without.Wanted, edges), Replace(without.Unwanted, edges)),
        _ => expression,
    };
}
