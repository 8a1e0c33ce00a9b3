using VideoDigester.Benchmarks.Quality.Segmentation;

namespace VideoDigester.Benchmarks.Quality.Baselines;

/// <summary>
/// TextTiling (Hearst 1997): the cosine of the blocks of lines on both sides of each gap, and borders where it has the deepest valleys, three lines apart or more: as many as are
/// wanted, or those deeper than the mean less half a standard deviation, which is the stricter of the paper's two cutoffs. Unlike in the paper, terms weigh by their inverse
/// document frequency over the lines, lines stand for its sequences of twenty words, and the cosines are not smoothed.
/// </summary>
internal sealed class TextTiling(bool knowsCount, int block = 12) : ISegmenter
{
    public string Name => knowsCount ? "TextTiling, told the count" : "TextTiling";

    public IReadOnlyList<int> Segment(SegmentationSample sample)
    {
        var (lines, vocabulary) = EnglishTerms.Of(sample.Source.Segments.Select(segment => segment.Text));
        var cohesion = Cohesion(lines, vocabulary);
        var depths = Depths(cohesion);
        var gaps = Enumerable.Range(1, Math.Max(0, lines.Count - 1)).ToArray();
        var mean = gaps.Length == 0 ? 0 : gaps.Average(gap => depths[gap]);
        var deviation = gaps.Length == 0 ? 0 : Math.Sqrt(gaps.Average(gap => (depths[gap] - mean) * (depths[gap] - mean)));
        var limit = knowsCount ? sample.Starts.Count - 1 : int.MaxValue;
        var starts = new SortedSet<int> { 0 };
        foreach (var gap in gaps.OrderByDescending(gap => depths[gap]).ThenBy(gap => gap))
        {
            if (starts.Count > limit || (!knowsCount && depths[gap] < mean - (deviation / 2)))
                break;
            if (starts.All(start => Math.Abs(start - gap) > 2))
                starts.Add(gap);
        }

        return [.. starts];
    }

    private double[] Cohesion(IReadOnlyList<int[]> lines, int vocabulary)
    {
        var idf = new double[vocabulary];
        foreach (var line in lines)
            foreach (var term in line.Distinct())
                idf[term]++;
        for (var term = 0; term < vocabulary; term++)
            idf[term] = idf[term] == 0 ? 0 : Math.Log(lines.Count / idf[term]);
        var cohesion = new double[lines.Count];
        for (var gap = 1; gap < lines.Count; gap++)
        {
            var left = Count(lines.Skip(gap - block).Take(Math.Min(block, gap)), idf);
            var right = Count(lines.Skip(gap).Take(block), idf);
            var dot = left.Sum(pair => pair.Value * right.GetValueOrDefault(pair.Key));
            cohesion[gap] = dot == 0 ? 0 : dot / Math.Sqrt(left.Values.Sum(value => value * value) * right.Values.Sum(value => value * value));
        }

        return cohesion;
    }

    private static Dictionary<int, double> Count(IEnumerable<int[]> lines, double[] idf)
    {
        var counts = new Dictionary<int, double>();
        foreach (var term in lines.SelectMany(line => line))
            counts[term] = counts.GetValueOrDefault(term) + idf[term];
        return counts;
    }

    private static double[] Depths(double[] cohesion)
    {
        var depths = new double[cohesion.Length];
        for (var gap = 1; gap < cohesion.Length; gap++)
        {
            var (left, right) = (gap, gap);
            while (left > 1 && cohesion[left - 1] >= cohesion[left])
                left--;
            while (right + 1 < cohesion.Length && cohesion[right + 1] >= cohesion[right])
                right++;
            depths[gap] = cohesion[left] + cohesion[right] - (2 * cohesion[gap]);
        }

        return depths;
    }
}
