using VideoDigester.Search.Queries;
using VideoDigester.Storage.Search;

namespace VideoDigester.Search.Ranking;

/// <summary>
/// Where more passages match than can be ranked, narrows a query to those that can score best: the passages that hold several of its words, the rare ones, or
/// one of them often. How high the bar must be is read off the sample; the database then finds what is above it by the terms for words that are there often.
/// </summary>
internal sealed class CandidateGate
{
    // More ways to come above the bar make a query slower than the passages that it saves.
    private const int MostWays = 128;
    private const int MostParts = 12;
    private const double Least = 1e-9;

    // What passages score takes steps: so many times what is wanted is taken where a step lies so.
    private const double Slack = 2.5;

    private readonly SearchExpression _query;
    private readonly PassageSample _sample;
    private readonly List<ScoredPart> _parts;

    // What the passages of the sample that hold the query reach, the most first.
    private readonly List<double> _reached;

    /// <summary>Looks at what the passages of a sample would score.</summary>
    public CandidateGate(SearchExpression query, ScoredQuery scored, PassageSample sample)
    {
        (_query, _sample) = (query, sample);
        _parts = scored.Parts.OrderByDescending(part => part.Weight).Take(MostParts).ToList();
        _reached = Reached(query, scored, sample, _parts);
    }

    /// <summary>How many passages hold the query, about; phrases count where their words are there.</summary>
    public double Estimate => _reached.Count == 0 ? 0 : _sample.Total * _reached.Count / _sample.Keys.Count;

    /// <summary>Narrows the query.</summary>
    /// <param name="most">How many passages are wanted, about.</param>
    /// <returns>
    /// A query that finds the best passages, and one that finds those that just reach the bar too, where these are too many to be taken; both find some of the passages that the query finds.
    /// The first is null where nothing can come above the bar, both are where there is none.
    /// </returns>
    public (SearchExpression? Best, SearchExpression? Reaching) Narrow(double most)
    {
        if (_reached.Count == 0)
            return (null, null);

        // The bar that as many passages of the sample pass as most of the library's would be.
        var bar = _reached[(int)Math.Clamp(most * _sample.Keys.Count / _sample.Total, 0, _reached.Count - 1)];
        var reaching = Passing(bar);
        return _sample.Total * _reached.Count(score => score >= bar) / _sample.Keys.Count <= Slack * most ? (reaching, null) : (Passing(bar + (2 * Least)), reaching);
    }

    private SearchExpression? Passing(double bar)
    {
        // Where there are too many ways, the least of the parts are left out.
        for (var count = _parts.Count; count > 0; count = count * 3 / 4)
            for (var levels = TermMarks.Levels.Count + 1; levels >= 1; levels--)
            {
                var ways = 0;
                if (Collect(0, count, bar, levels, ref ways) is { } collected && ways <= MostWays)
                    return SimpleExpression.All(IsImplied && collected.Length > 0 ? collected : [_query, .. collected]);
            }

        return null;
    }

    // What passes holds one of the parts at least, and one is enough.
    private bool IsImplied => (_query is SearchExpression.Any any ? any.Parts : [_query]).All(part => part is SearchExpression.Word or SearchExpression.Prefix or SearchExpression.Phrase);

    private static List<double> Reached(SearchExpression query, ScoredQuery scored, PassageSample sample, List<ScoredPart> parts)
    {
        var reached = new List<double>();
        var all = scored.Read(sample);
        for (var at = 0; at < sample.Keys.Count; at++)
        {
            var times = all.AsSpan(at * scored.TermCount, scored.TermCount);
            if (!Holds(query, scored, sample.Keys[at], times))
                continue;
            var sum = 0.0;
            foreach (var part in parts)
                sum += WorthOf(part, LevelOf(part.TimesIn(SearchHitKind.Passage, sample.Keys[at], times)));
            reached.Add(sum);
        }

        reached.Sort((a, b) => b.CompareTo(a));
        return reached;
    }

    // What passages hold that come above the bar by the parts from one on to another, each at the levels from the lowest: null where none can, empty where all do.
    private SearchExpression[]? Collect(int at, int count, double missing, int levels, ref int ways)
    {
        if (missing <= Least)
            return [];
        var best = 0.0;
        for (var i = at; i < count; i++)
            best += WorthOf(_parts[i], HighestOf(_parts[i], levels));
        if (best < missing - Least || ways > MostWays)
            return null;

        // Without the part first: what passes without it passes with it.
        var part = _parts[at];
        var passing = new List<SearchExpression?>();
        if (Collect(at + 1, count, missing, levels, ref ways) is { } without)
            passing.Add(SimpleExpression.All(without));
        for (var level = 1; level <= HighestOf(part, levels); level++)
        {
            if (Collect(at + 1, count, missing - WorthOf(part, level), levels, ref ways) is not { } rest)
                continue;
            ways++;
            passing.Add(SimpleExpression.All([AtLevel(part.Expression, level), .. rest]));
            if (rest.Length == 0)
                break;
        }

        return SimpleExpression.Any(passing) is { } any ? [any] : null;
    }

    private static int HighestOf(ScoredPart part, int levels) => part.Expression is SearchExpression.Prefix ? 1 : levels;

    // Level 0 is not there, 1 is there, and from 2 the levels of the marks.
    private static int LevelOf(int times)
    {
        if (times == 0)
            return 0;
        var level = 1;
        while (level <= TermMarks.Levels.Count && times >= TermMarks.Levels[level - 1])
            level++;
        return level;
    }

    private static double WorthOf(ScoredPart part, int level) => level switch
    {
        0 => 0,
        1 => part.Weight * ScoredQuery.Saturation(1),
        _ when part.Expression is SearchExpression.Prefix => part.Weight * ScoredQuery.Saturation(1),
        _ => part.Weight * ScoredQuery.Saturation(TermMarks.Levels[level - 2]),
    };

    // A phrase scores as its words do, so it is there as often as the rarest of them.
    private static SearchExpression? AtLevel(SearchExpression part, int level) => part switch
    {
        _ when level == 1 => part,
        SearchExpression.Word word => Often(word.Terms, level),
        SearchExpression.Phrase phrase => SimpleExpression.All(phrase.Terms.SkipLast(phrase.IsOpen ? 1 : 0).Select(SearchExpression (term) => Often([term], level)).Prepend(phrase)),
        _ => part,
    };

    private static SearchExpression.Word Often(IReadOnlyList<string> terms, int level) => new([.. terms.Select(term => TermMarks.Often(term, level - 2))]);

    private static bool Holds(SearchExpression expression, ScoredQuery scored, long id, ReadOnlySpan<int> times)
    {
        switch (expression)
        {
            case SearchExpression.All all:
                foreach (var part in all.Parts)
                    if (!Holds(part, scored, id, times))
                        return false;
                return true;
            case SearchExpression.Any any:
                foreach (var part in any.Parts)
                    if (Holds(part, scored, id, times))
                        return true;
                return false;
            case SearchExpression.Without without:
                return Holds(without.Wanted, scored, id, times);
            default:
                return scored.PartOf(expression).TimesIn(SearchHitKind.Passage, id, times) > 0;
        }
    }
}
