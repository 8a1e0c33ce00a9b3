using VideoDigester.Benchmarks.Quality.Metrics;

namespace VideoDigester.Benchmarks.Quality.Highlights;

/// <summary>
/// What viewers replayed, as what highlights are measured against: the bins of the curve without its first 3 %, which every video has high because playing
/// begins there. A bin is hot where it is among the highest 10 % of these.
/// </summary>
internal sealed class ReplayCurve
{
    private const double Opening = 0.03;
    private const double HotShare = 0.1;

    private readonly HeatmapPoint[] _bins;
    private readonly double[] _ranks;
    private readonly bool[] _hot;

    /// <summary>Reads a curve.</summary>
    public ReplayCurve(IReadOnlyList<HeatmapPoint> heatmap)
    {
        var opening = heatmap[^1].End * Opening;
        _bins = [.. heatmap.Where(bin => bin.Start >= opening)];
        _ranks = RankCorrelation.Ranks([.. _bins.Select(bin => bin.Value)]);
        var cold = _bins.Length - (int)Math.Round(_bins.Length * HotShare);
        _hot = [.. _ranks.Select(rank => rank > cold)];
    }

    /// <summary>The values in order.</summary>
    public IReadOnlyList<double> Values => [.. _bins.Select(bin => bin.Value)];

    /// <summary>Whether a stretch shows a hot bin: at least half of it.</summary>
    public bool IsHot(TimeSpan start, TimeSpan end) => _bins.Where((bin, i) => _hot[i] && Overlap(bin, start, end) >= 0.5).Any();

    /// <summary>How high the curve is over a stretch: the mean of its bins' ranks, 0 the lowest and 1 the highest; NaN where it has none.</summary>
    public double Height(TimeSpan start, TimeSpan end)
    {
        var (sum, weight) = (0.0, 0.0);
        for (var i = 0; i < _bins.Length; i++)
        {
            var overlap = Overlap(_bins[i], start, end);
            (sum, weight) = (sum + (overlap * (_ranks[i] - 1) / (_bins.Length - 1)), weight + overlap);
        }

        return weight > 0 ? sum / weight : double.NaN;
    }

    /// <summary>For each bin the mean score of the stretches over it; the lowest of all where none is.</summary>
    public IReadOnlyList<double> Spread(IReadOnlyList<(TimeSpan Start, TimeSpan End, double Score)> stretches)
    {
        var lowest = stretches.Min(stretch => stretch.Score);
        return [.. _bins.Select(bin =>
        {
            var (sum, weight) = (0.0, 0.0);
            foreach (var (start, end, score) in stretches)
            {
                var overlap = Overlap(bin, start, end);
                (sum, weight) = (sum + (overlap * score), weight + overlap);
            }

            return weight > 0 ? sum / weight : lowest;
        })];
    }

    // The share of a bin that a stretch covers.
    private static double Overlap(HeatmapPoint bin, TimeSpan start, TimeSpan end)
    {
        var (from, to) = (bin.Start > start ? bin.Start : start, bin.End < end ? bin.End : end);
        return to > from ? (to - from) / (bin.End - bin.Start) : 0;
    }
}
