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
    private const int MostWays = 96;
    private const int MostParts = 12;
    private const double Least = 1e-9;

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
    /// <param name="most">How many passages it may find, about.</param>
    /// <returns>
    /// A query that finds the passages above the bar, and one that finds those that just reach it too, which may be many more; both find some of the passages that
    /// the query finds. The first is null where nothing can come above the bar, both are where there is none.
    /// </returns>
    public (SearchExpression? Above, SearchExpression? Reaching) Narrow(double most)
    {
        if (_reached.Count == 0)
            return (null, null);

        // The bar that as many passages of the sample pass as most of the library's would be.
        var bar = _reached[(int)Math.Clamp(most * _sample.Keys.Count / _sample.Total, 0, _reached.Count - 1)];
        return (Passing(bar + (2 * Least)), Passing(bar));
    }

    private SearchExpression? Passing(double bar)
    {
        for (var levels = TermMarks.Levels.Count + 1; levels >= 1; levels--)
        {
            var ways = new List<List<SearchExpression>>();
            if (Collect(_parts, 0, bar, levels, [], ways) && ways.Count > 0)
                return SimpleExpression.All([_query, SimpleExpression.Any(ways.Select(way => SimpleExpression.All(way)))]);
        }

        return null;
    }

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

    // All ways to come above the bar in which no part could be left out or be there less often: part by part, each at its levels from the lowest.
    private static bool Collect(
        List<ScoredPart> parts, int at, double missing, int levels, List<SearchExpression> chosen, List<List<SearchExpression>> ways)
    {
        if (missing <= Least)
        {
            ways.Add([.. chosen]);
            return ways.Count <= MostWays;
        }

        var best = 0.0;
        for (var i = at; i < parts.Count; i++)
            best += WorthOf(parts[i], HighestOf(parts[i], levels));
        if (best < missing - Least)
            return true;

        // Without the part first: what passes without it passes with it.
        if (!Collect(parts, at + 1, missing, levels, chosen, ways))
            return false;
        for (var level = 1; level <= HighestOf(parts[at], levels); level++)
        {
            chosen.Add(AtLevel(parts[at].Expression, level));
            var isFew = Collect(parts, at + 1, missing - WorthOf(parts[at], level), levels, chosen, ways);
            chosen.RemoveAt(chosen.Count - 1);
            if (!isFew)
                return false;
            if (WorthOf(parts[at], level) >= missing)
                break;
        }

        return true;
    }

    private static int HighestOf(ScoredPart part, int levels) => part.Expression is SearchExpression.Word ? levels : 1;

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
        _ when part.Expression is not SearchExpression.Word => part.Weight * ScoredQuery.Saturation(1),
        _ => part.Weight * ScoredQuery.Saturation(TermMarks.Levels[level - 2]),
    };

    private static SearchExpression AtLevel(SearchExpression part, int level) =>
        level > 1 && part is SearchExpression.Word word
            ? new SearchExpression.Word([.. word.Terms.Select(term => TermMarks.Often(term, level - 2))])
            : part;

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
