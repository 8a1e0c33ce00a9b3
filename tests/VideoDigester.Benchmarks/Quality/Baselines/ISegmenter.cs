using VideoDigester.Benchmarks.Quality.Segmentation;

namespace VideoDigester.Benchmarks.Quality.Baselines;

/// <summary>A way of finding topics, compared on the same files.</summary>
internal interface ISegmenter
{
    /// <summary>The name in the table; says whether it is told how many topics there are.</summary>
    string Name { get; }

    /// <summary>The segments that begin a topic, ascending, the first one included.</summary>
    IReadOnlyList<int> Segment(SegmentationSample sample);
}
