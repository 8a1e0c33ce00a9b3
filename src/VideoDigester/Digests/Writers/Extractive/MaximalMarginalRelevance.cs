namespace VideoDigester.Digests.Writers.Extractive;

/// <summary>
/// Chooses what is worth most and was not said already (Carbonell and Goldstein 1998), over a pool of the best so that the cost does not
/// depend on the length of the transcript.
/// </summary>
internal static class MaximalMarginalRelevance
{
    private const double Relevance = 0.85;
    private const double Crowding = 0.15;
    private const double SaidAlready = 0.95;
    private const int PoolPerChoice = 12;
    private const int LeastPool = 60;
    private const int Parts = 12;

    /// <summary>Which of twelve parts of the video a sentence is in, for choices that are not all to come from one.</summary>
    public static int PartOf(int sentence, int sentences) => (int)((long)sentence * Parts / sentences);

    /// <summary>Marks candidates as not to be chosen, unless that would leave none.</summary>
    public static void LeaveOut(double[] scores, Func<int, bool> isLeftOut)
    {
        bool[] isOut = [.. Enumerable.Range(0, scores.Length).Select(isLeftOut)];
        if (!isOut.Contains(false))
            return;
        for (var i = 0; i < scores.Length; i++)
            if (isOut[i])
                scores[i] = -1;
    }

    /// <summary>Chooses candidates.</summary>
    /// <param name="scores">What each candidate is worth, 0 to 1; those that are negative are never chosen.</param>
    /// <param name="count">How many are wanted.</param>
    /// <param name="similarity">How alike two candidates are, 0 to 1; near 1 the second is not wanted beside the first.</param>
    /// <param name="group">What part of the video a candidate is in: a second one from the same part is worth less.</param>
    /// <returns>The chosen candidates, best first; ties go to the earlier one.</returns>
    public static List<int> Choose(double[] scores, int count, Func<int, int, double> similarity, Func<int, int> group)
    {
        var pool = Enumerable.Range(0, scores.Length).Where(i => scores[i] >= 0)
            .OrderByDescending(i => scores[i]).ThenBy(i => i)
            .Take((count * PoolPerChoice) + LeastPool).ToArray();
        var highest = pool.Length > 0 ? Math.Max(scores[pool[0]], 1e-9) : 1;
        var nearest = new double[pool.Length];
        var (chosen, perGroup) = (new List<int>(), new Dictionary<int, int>());
        while (chosen.Count < count)
        {
            var (best, bestValue) = (-1, double.NegativeInfinity);
            for (var i = 0; i < pool.Length; i++)
            {
                if (nearest[i] >= SaidAlready)
                    continue;
                var crowd = perGroup.GetValueOrDefault(group(pool[i]));
                var value = (Relevance * scores[pool[i]] / highest / (1 + (Crowding * crowd))) - ((1 - Relevance) * nearest[i]);
                if (value > bestValue)
                    (best, bestValue) = (i, value);
            }

            if (best < 0)
                break;
            chosen.Add(pool[best]);
            perGroup[group(pool[best])] = perGroup.GetValueOrDefault(group(pool[best])) + 1;
            for (var i = 0; i < pool.Length; i++)
                nearest[i] = i == best ? 1 : Math.Max(nearest[i], similarity(pool[best], pool[i]));
        }

        return chosen;
    }
}
