namespace VideoDigester.Benchmarks.Search.Relevance;

/// <summary>How good a ranking is by binary judgements, as trec_eval defines the measures.</summary>
/// <param name="Ndcg">Normalised discounted cumulative gain of the first ten (K. Järvelin, J. Kekäläinen 2002), discounted by the logarithm to base 2 of the rank plus 1.</param>
/// <param name="AveragePrecision">The precision at each relevant document, divided by how many are relevant: 0 for those not found.</param>
/// <param name="Precision30">How many of the first 30 places hold a relevant document; empty places hold none.</param>
internal readonly record struct RankFigures(double Ndcg, double AveragePrecision, double Precision30)
{
    private const int NdcgDepth = 10;
    private const int PrecisionDepth = 30;

    /// <summary>The figures of one question.</summary>
    /// <param name="found">The documents found, best first, each once.</param>
    /// <param name="relevant">Those that answer it; at least one.</param>
    public static RankFigures Of(IReadOnlyList<string> found, IReadOnlySet<string> relevant)
    {
        var (gain, ideal, precisions, hits, early) = (0.0, 0.0, 0.0, 0, 0);
        for (var i = 0; i < found.Count; i++)
        {
            if (!relevant.Contains(found[i]))
                continue;
            hits++;
            precisions += (double)hits / (i + 1);
            gain += i < NdcgDepth ? Discount(i) : 0;
            early += i < PrecisionDepth ? 1 : 0;
        }

        for (var i = 0; i < Math.Min(NdcgDepth, relevant.Count); i++)
            ideal += Discount(i);
        return new RankFigures(gain / ideal, precisions / relevant.Count, (double)early / PrecisionDepth);
    }

    /// <summary>The mean over several questions.</summary>
    public static RankFigures Mean(IReadOnlyCollection<RankFigures> figures) =>
        new(figures.Average(one => one.Ndcg), figures.Average(one => one.AveragePrecision), figures.Average(one => one.Precision30));

    private static double Discount(int place) => 1 / Math.Log2(place + 2);
}
