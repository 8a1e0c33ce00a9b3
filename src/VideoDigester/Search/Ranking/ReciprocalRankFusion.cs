namespace VideoDigester.Search.Ranking;

/// <summary>
/// Makes one ranking of several whose scores cannot be compared: what stands at rank r of a list earns 1 / (k + r), and the sum over the lists counts.
/// Cormack, Clarke and Büttcher, "Reciprocal Rank Fusion outperforms Condorcet and individual rank learning methods", SIGIR 2009.
/// </summary>
internal static class ReciprocalRankFusion
{
    /// <summary>What the paper found to work: large enough that the first place of one list does not beat good places in two.</summary>
    public const int UsualK = 60;

    /// <summary>Fuses rankings.</summary>
    /// <param name="lists">The rankings, best first. What a list names twice counts at its better place.</param>
    /// <param name="k">How little the first ranks stand out; not negative.</param>
    /// <returns>Everything that a list names, best first. Of two with the same score the one comes first that the earlier list names, or that stands before the other in it.</returns>
    public static IReadOnlyList<Fused<T>> Fuse<T>(IReadOnlyList<IReadOnlyList<T>> lists, int k = UsualK)
        where T : notnull
    {
        ArgumentOutOfRangeException.ThrowIfNegative(k);
        var places = new Dictionary<T, int>();
        var fused = new List<Fused<T>>();
        foreach (var list in lists)
        {
            var seen = new HashSet<T>(list.Count);
            for (var at = 0; at < list.Count; at++)
            {
                if (!seen.Add(list[at]))
                    continue;
                var earned = 1.0 / (k + at + 1);
                if (places.TryAdd(list[at], fused.Count))
                    fused.Add(new Fused<T>(list[at], earned));
                else
                    fused[places[list[at]]] = fused[places[list[at]]] with { Score = fused[places[list[at]]].Score + earned };
            }
        }

        // The sort keeps the order in which they were met.
        return [.. fused.OrderByDescending(item => item.Score)];
    }
}
