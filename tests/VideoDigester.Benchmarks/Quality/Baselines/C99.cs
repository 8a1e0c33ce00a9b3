using VideoDigester.Benchmarks.Quality.Segmentation;

namespace VideoDigester.Benchmarks.Quality.Baselines;

/// <summary>
/// C99 (Choi 2000): cosines of all pairs of lines, each replaced by its rank among its neighbours (a mask of 11 by 11), divided where the density inside the
/// parts grows most, until its growth falls below the mean plus 1.2 standard deviations.
/// </summary>
internal sealed class C99(bool knowsCount) : ISegmenter
{
    private const int Mask = 5;
    private const double Threshold = 1.2;

    public string Name => knowsCount ? "C99, told the count" : "C99";

    public IReadOnlyList<int> Segment(SegmentationSample sample)
    {
        var (lines, _) = EnglishTerms.Of(sample.Source.Segments.Select(segment => segment.Text));
        var sums = Sum(Rank(Similarities(lines)));
        var (splits, densities) = Divide(sums, lines.Count, knowsCount ? sample.Starts.Count : int.MaxValue);
        var count = knowsCount ? splits.Count : Count(densities);
        return [.. splits.Take(count).Prepend(0).Order()];
    }

    private static double[,] Similarities(IReadOnlyList<int[]> lines)
    {
        var counts = lines.Select(line => line.CountBy(term => term).ToDictionary(pair => pair.Key, pair => pair.Value)).ToArray();
        var lengths = counts.Select(line => Math.Sqrt(line.Values.Sum(count => (double)count * count))).ToArray();
        var similarity = new double[lines.Count, lines.Count];
        for (var i = 0; i < lines.Count; i++)
            for (var j = i; j < lines.Count; j++)
            {
                var dot = counts[i].Sum(pair => pair.Value * counts[j].GetValueOrDefault(pair.Key));
                similarity[i, j] = similarity[j, i] = dot == 0 ? 0 : dot / (lengths[i] * lengths[j]);
            }

        return similarity;
    }

    private static double[,] Rank(double[,] similarity)
    {
        var n = similarity.GetLength(0);
        var ranks = new double[n, n];
        for (var i = 0; i < n; i++)
            for (var j = i; j < n; j++)
            {
                var (lower, seen) = (0, 0);
                for (var a = Math.Max(0, i - Mask); a <= Math.Min(n - 1, i + Mask); a++)
                    for (var b = Math.Max(0, j - Mask); b <= Math.Min(n - 1, j + Mask); b++)
                        if (a != i || b != j)
                            (lower, seen) = (lower + (similarity[a, b] < similarity[i, j] ? 1 : 0), seen + 1);
                ranks[i, j] = ranks[j, i] = seen == 0 ? 0 : (double)lower / seen;
            }

        return ranks;
    }

    private static double[,] Sum(double[,] ranks)
    {
        var n = ranks.GetLength(0);
        var sums = new double[n + 1, n + 1];
        for (var i = 0; i < n; i++)
            for (var j = 0; j < n; j++)
                sums[i + 1, j + 1] = ranks[i, j] + sums[i, j + 1] + sums[i + 1, j] - sums[i, j];
        return sums;
    }

    private static (List<int> Splits, List<double> Densities) Divide(double[,] sums, int lines, int parts)
    {
        double Inside(int from, int to) => sums[to, to] - sums[from, to] - sums[to, from] + sums[from, from];
        double Area(int from, int to) => (double)(to - from) * (to - from);

        var borders = new SortedSet<int> { 0, lines };
        var (splits, densities) = (new List<int>(), new List<double>());
        var (inside, area) = (Inside(0, lines), Area(0, lines));
        densities.Add(inside / area);
        while (splits.Count < parts - 1 && borders.Count <= lines)
        {
            var (best, density, bestInside, bestArea) = (-1, double.NegativeInfinity, 0.0, 0.0);
            var from = 0;
            foreach (var to in borders.Skip(1))
            {
                for (var split = from + 1; split < to; split++)
                {
                    var newInside = inside - Inside(from, to) + Inside(from, split) + Inside(split, to);
                    var newArea = area - Area(from, to) + Area(from, split) + Area(split, to);
                    if (newInside / newArea > density)
                        (best, density, bestInside, bestArea) = (split, newInside / newArea, newInside, newArea);
                }

                from = to;
            }

            if (best < 0)
                break;
            borders.Add(best);
            splits.Add(best);
            densities.Add(density);
            (inside, area) = (bestInside, bestArea);
        }

        return (splits, densities);
    }

    // The growth of the density with each division, smoothed by the mask of the paper.
    private static int Count(List<double> densities)
    {
        double[] growth = [.. densities.Zip(densities.Skip(1), (before, after) => after - before)];
        if (growth.Length == 0)
            return 0;
        double[] mask = [1, 2, 4, 8, 4, 2, 1];
        double[] smooth = [.. growth.Select((_, i) => mask.Select((weight, k) => i + k - 3 >= 0 && i + k - 3 < growth.Length ? (weight, weight * growth[i + k - 3]) : (0, 0))
            .Aggregate((Weight: 0.0, Sum: 0.0), (sum, next) => (sum.Weight + next.Item1, sum.Sum + next.Item2)) is var total ? total.Sum / total.Weight : 0)];
        var mean = smooth.Average();
        var limit = mean + (Threshold * Math.Sqrt(smooth.Average(value => (value - mean) * (value - mean))));
        return smooth.TakeWhile(value => value > limit).Count();
    }
}
