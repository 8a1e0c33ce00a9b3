namespace VideoDigester.Benchmarks.Quality.Baselines;

/// <summary>PageRank over a graph whose edges have weights and no direction (Mihalcea and Tarau 2004, formula 2).</summary>
internal static class GraphRank
{
    private const double Damping = 0.85;
    private const int Rounds = 50;
    private const double Still = 1e-4;

    /// <summary>Orders the nodes by their rank, best first; ties go to the earlier one.</summary>
    public static IReadOnlyList<int> Order(float[][] weights)
    {
        var count = weights.Length;
        var strength = weights.Select(row => (double)row.Sum()).ToArray();
        var rank = new double[count];
        Array.Fill(rank, 1);
        for (var (round, change) = (0, 1.0); round < Rounds && change > Still; round++)
        {
            var next = new double[count];
            Array.Fill(next, 1 - Damping);
            for (var i = 0; i < count; i++)
            {
                var row = weights[i];
                var share = strength[i] > 0 ? Damping * rank[i] / strength[i] : 0;
                for (var j = 0; j < count; j++)
                    next[j] += share * row[j];
            }

            change = next.Zip(rank, (after, before) => Math.Abs(after - before)).DefaultIfEmpty(0).Max();
            rank = next;
        }

        return [.. Enumerable.Range(0, count).OrderByDescending(i => rank[i]).ThenBy(i => i)];
    }

    /// <summary>Makes the weights of all pairs.</summary>
    public static float[][] Weigh(int count, Func<int, int, double> weight)
    {
        var weights = Enumerable.Range(0, count).Select(_ => new float[count]).ToArray();
        for (var i = 0; i < count; i++)
            for (var j = 0; j < i; j++)
                weights[i][j] = weights[j][i] = (float)weight(i, j);
        return weights;
    }
}
