using VideoDigester.Benchmarks.Quality.Segmentation;

namespace VideoDigester.Benchmarks.Quality.Baselines;

/// <summary>
/// Utiyama and Isahara (2001): the segmentation whose words are likeliest when each topic draws from a distribution of its own with Laplace's estimate, with
/// the prior that each border costs the logarithm of the number of words.
/// </summary>
internal sealed class ProbabilisticSegmenter : ISegmenter
{
    public string Name => "Utiyama–Isahara";

    public IReadOnlyList<int> Segment(SegmentationSample sample)
    {
        var (lines, vocabulary) = EnglishTerms.Of(sample.Source.Segments.Select(segment => segment.Text));
        var words = lines.Sum(line => line.Length);
        var (best, from) = (new double[lines.Count + 1], new int[lines.Count + 1]);
        Array.Fill(best, double.PositiveInfinity);
        best[0] = 0;
        for (var to = 1; to <= lines.Count; to++)
        {
            var (counts, total, sum) = (new Dictionary<int, int>(), 0, 0.0);
            for (var start = to - 1; start >= 0; start--)
            {
                foreach (var term in lines[start])
                {
                    // The sum of count · log(count + 1), kept up to date.
                    var count = counts.GetValueOrDefault(term);
                    sum += ((count + 1) * Math.Log(count + 2)) - (count * Math.Log(count + 1));
                    counts[term] = count + 1;
                    total++;
                }

                var cost = best[start] + (total * Math.Log(total + vocabulary)) - sum + Math.Log(Math.Max(2, words));
                if (cost < best[to])
                    (best[to], from[to]) = (cost, start);
            }
        }

        var starts = new List<int>();
        for (var to = lines.Count; to > 0; to = from[to])
            starts.Add(from[to]);
        starts.Reverse();
        return starts;
    }
}
