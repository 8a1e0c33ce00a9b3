using VideoDigester.Storage.Search;

namespace VideoDigester.Search.Ranking;

/// <summary>
/// A query as the ranking sees it: the parts that are wanted, each with its weight. Passages are scored by BM25 (S. Robertson, H. Zaragoza 2009, The
/// Probabilistic Relevance Framework), by our own code for both databases, from the signatures of the passages. Immutable.
/// </summary>
internal sealed class ScoredQuery
{
    // The usual values; a length is counted in characters, and the passages have one that is usual. docs/decisions/0016-ranking.md has what else was tried.
    private const double K1 = 1.2;
    private const double B = 0.75;
    private const double UsualLength = Text.Passages.PassageReader.UsualLength;

    private readonly QueryParts _query;
    private readonly ushort[] _hashes;

    private ScoredQuery(QueryParts query, IReadOnlyList<ScoredPart> parts, ushort[] hashes) => (_query, Parts, _hashes) = (query, parts, hashes);

    /// <summary>The parts that are wanted, each once.</summary>
    public IReadOnlyList<ScoredPart> Parts { get; }

    /// <summary>How many terms they have in all.</summary>
    public int TermCount => _hashes.Length;

    /// <summary>Weighs the parts of a query.</summary>
    /// <param name="query">The query's parts.</param>
    /// <param name="times">How often each is asked for; null for once each.</param>
    /// <param name="frequencies">In how many passages each is.</param>
    /// <param name="total">How many passages there are.</param>
    public static ScoredQuery Weigh(QueryParts query, IReadOnlyDictionary<SearchExpression, int>? times, IReadOnlyList<PartFrequency> frequencies, double total)
    {
        var parts = query.Parts;
        var hashes = parts.SelectMany(TermsOf).Select(term => PassageSignature.HashOf(term)).Distinct().Order().ToArray();
        var scored = new ScoredPart[parts.Count];
        for (var i = 0; i < scored.Length; i++)
        {
            var terms = TermsOf(parts[i]).Select(term => Array.BinarySearch(hashes, PassageSignature.HashOf(term))).Distinct().ToArray();
            scored[i] = new ScoredPart(parts[i], terms, frequencies[i], (times?.GetValueOrDefault(parts[i], 1) ?? 1) * InverseFrequency(frequencies[i].Passages, total));
        }

        return new ScoredQuery(query, scored, hashes);
    }

    /// <summary>The part that a word, a beginning or a phrase of the query is.</summary>
    public ScoredPart PartOf(SearchExpression leaf) => Parts[_query.IndexOf(leaf)];

    /// <summary>How many passages can hold an expression that these are the parts of, about.</summary>
    public double AtMost(SearchExpression expression) => expression switch
    {
        SearchExpression.All all => all.Parts.Min(AtMost),
        SearchExpression.Any any => any.Parts.Sum(AtMost),
        SearchExpression.Without without => AtMost(without.Wanted),
        _ => PartOf(expression).Frequency.Passages,
    };

    /// <summary>Reads how often the query's terms are in a passage.</summary>
    public void Read(ReadOnlySpan<byte> signature, Span<int> times) => PassageSignature.Read(signature, _hashes, times);

    /// <summary>How often the query's terms are in the passages of a sample: <see cref="TermCount"/> numbers for each, in their order.</summary>
    public int[] Read(PassageSample sample)
    {
        var times = new int[sample.Keys.Count * TermCount];
        for (var term = 0; term < TermCount; term++)
            foreach (var (passage, count) in sample.PassagesWith(_hashes[term]))
                times[(passage * TermCount) + term] = count;
        return times;
    }

    /// <summary>The score of a passage.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="times">How often the query's terms are in it.</param>
    public double Score(PassageCandidate passage, ReadOnlySpan<int> times)
    {
        var normal = K1 * (1 - B + (B * passage.Length / UsualLength));
        var score = 0.0;
        foreach (var part in Parts)
            if (part.TimesIn(passage.Kind, passage.Id, times) is var count and > 0)
                score += part.Weight * count * (K1 + 1) / (count + (IsSameEverywhere(part, passage) ? K1 : normal));
        return score;
    }

    /// <summary>What a part's frequency adds to the score of a passage of usual length, as a share of the part's weight.</summary>
    public static double Saturation(int count) => count * (K1 + 1) / (count + K1);

    // How often a beginning is there nobody knows, so that a length would say nothing: it is worth the same in all that was said.
    private static bool IsSameEverywhere(ScoredPart part, PassageCandidate passage) => part.Expression is SearchExpression.Prefix && passage.Kind is SearchHitKind.Passage;

    private static double InverseFrequency(double passages, double total) => Math.Log(1 + ((Math.Max(total - passages, 0) + 0.5) / (passages + 0.5)));

    private static IEnumerable<string> TermsOf(SearchExpression part) => part switch
    {
        SearchExpression.Word word => word.Terms,
        SearchExpression.Phrase phrase => phrase.IsOpen ? phrase.Terms.SkipLast(1) : phrase.Terms,
        _ => [],
    };
}
