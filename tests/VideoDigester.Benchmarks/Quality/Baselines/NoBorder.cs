using VideoDigester.Benchmarks.Quality.Segmentation;

namespace VideoDigester.Benchmarks.Quality.Baselines;

/// <summary>Everything is one topic.</summary>
internal sealed class NoBorder : ISegmenter
{
    public string Name => "no border";

    public IReadOnlyList<int> Segment(SegmentationSample sample) => [0];
}
