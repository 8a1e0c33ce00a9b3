using VideoDigester.Benchmarks.Quality.Segmentation;

namespace VideoDigester.Benchmarks.Quality.Baselines;

/// <summary>As many borders as there are, anywhere.</summary>
internal sealed class RandomBorders : ISegmenter
{
    private readonly Random _random = new(7);

    public string Name => "random, told the count";

    public IReadOnlyList<int> Segment(SegmentationSample sample)
    {
        var starts = new SortedSet<int> { 0 };
        while (starts.Count < Math.Min(sample.Starts.Count, sample.Source.Segments.Count))
            starts.Add(_random.Next(sample.Source.Segments.Count));
        return [.. starts];
    }
}
