using VideoDigester.Benchmarks.Quality.Segmentation;

namespace VideoDigester.Benchmarks.Quality.Baselines;

/// <summary>As many chunks of one length as there are topics.</summary>
internal sealed class EvenChunks : ISegmenter
{
    public string Name => "even chunks, told the count";

    public IReadOnlyList<int> Segment(SegmentationSample sample)
    {
        var segments = sample.Source.Segments;
        var chunk = sample.Source.End / sample.Starts.Count;
        var starts = new List<int> { 0 };
        for (var i = 1; i < segments.Count; i++)
            if (segments[i].Start >= chunk * starts.Count && starts.Count < sample.Starts.Count)
                starts.Add(i);
        return starts;
    }
}
