namespace VideoDigester.Benchmarks.Quality.Metrics;

/// <summary>How far two lists of figures agree about an order.</summary>
internal static class RankCorrelation
{
    /// <summary>
    /// Spearman's rho, −1 to 1: Pearson's correlation of the ranks, equal figures sharing the mean of theirs (Kendall and Gibbons 1990).
    /// 0 where one of the lists is all the same.
    /// </summary>
    public static double Spearman(IReadOnlyList<double> left, IReadOnlyList<double> right)
    {
        var (x, y) = (Ranks(left), Ranks(right));
        var mean = (x.Length + 1) / 2.0;
        var (both, squareX, squareY) = (0.0, 0.0, 0.0);
        for (var i = 0; i < x.Length; i++)
        {
            both += (x[i] - mean) * (y[i] - mean);
            squareX += (x[i] - mean) * (x[i] - mean);
            squareY += (y[i] - mean) * (y[i] - mean);
        }

        return squareX > 0 && squareY > 0 ? both / Math.Sqrt(squareX * squareY) : 0;
    }

    /// <summary>The rank of each figure, the least 1; equal ones share the mean of theirs.</summary>
    public static double[] Ranks(IReadOnlyList<double> figures)
    {
        var order = Enumerable.Range(0, figures.Count).OrderBy(i => figures[i]).ToArray();
        var ranks = new double[figures.Count];
        for (var from = 0; from < order.Length;)
        {
            var to = from;
            while (to < order.Length && figures[order[to]].Equals(figures[order[from]]))
                to++;
            for (var i = from; i < to; i++)
                ranks[order[i]] = (from + 1 + to) / 2.0;
            from = to;
        }

        return ranks;
    }
}
