namespace VideoDigester.Digests.Writers.Extractive.Topics;

/// <summary>
/// Chooses the borders that are right most often when a border a little away counts too: the least Bayes risk (Goel and Byrne 2000) instead of the single most
/// probable segmentation.
/// </summary>
internal static class LikelyBorders
{
    // What a border at the edge of the tolerance counts.
    private const double AtEdge = 0.5;

    /// <summary>Chooses borders.</summary>
    /// <param name="blocks">Between which they are.</param>
    /// <param name="probabilities">How probable each is.</param>
    /// <param name="tolerance">How far away, in seconds, one counts as the same; two that are chosen are at least twice as far apart.</param>
    /// <param name="shortest">How far apart they are at least, in seconds.</param>
    /// <param name="least">How probable it must be that there is one.</param>
    /// <returns>The blocks that begin a topic, ascending, the first one included.</returns>
    public static IReadOnlyList<int> Choose(TopicBlocks blocks, double[] probabilities, double tolerance, double shortest, double least)
    {
        var apart = Math.Max(shortest, 2 * tolerance);

        // best[i]: the most that borders up to block i are worth together; last[i]: the last of them; before[i]: the one before i, if i is chosen.
        var (best, last, before) = (new double[blocks.Count], new int[blocks.Count], new int[blocks.Count]);
        var reach = 0;
        for (var block = 1; block < blocks.Count; block++)
        {
            (best[block], last[block]) = (best[block - 1], last[block - 1]);
            var start = blocks.StartOf(block);
            while (reach + 1 < block && blocks.StartOf(reach + 1) <= start - apart)
                reach++;
            if (start < shortest || blocks.End - start < shortest)
                continue;
            before[block] = last[reach];
            if (best[reach] + Mass(blocks, probabilities, block, tolerance) - least is var value && value > best[block])
                (best[block], last[block]) = (value, block);
        }

        var chosen = new List<int>();
        for (var block = last[^1]; block > 0; block = before[block])
            chosen.Add(block);
        chosen.Add(0);
        chosen.Reverse();
        return chosen;
    }

    private static double Mass(TopicBlocks blocks, double[] probabilities, int block, double tolerance)
    {
        // Of two that cover the same, the more probable one is better by a hair.
        const double Itself = 1e-3;
        var mass = probabilities[block] * (1 + Itself);
        for (var i = block - 1; i > 0 && blocks.StartOf(block) - blocks.StartOf(i) is var away && away <= tolerance; i--)
            mass += probabilities[i] * (1 - (AtEdge * away / tolerance));
        for (var i = block + 1; i < blocks.Count && blocks.StartOf(i) - blocks.StartOf(block) is var away && away <= tolerance; i++)
            mass += probabilities[i] * (1 - (AtEdge * away / tolerance));
        return mass;
    }
}
