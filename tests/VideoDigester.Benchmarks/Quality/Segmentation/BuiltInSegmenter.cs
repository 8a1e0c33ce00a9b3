using VideoDigester.Benchmarks.Quality.Baselines;
using VideoDigester.Digests.Writers.Extractive;
using VideoDigester.Digests.Writers.Extractive.Chapters;

namespace VideoDigester.Benchmarks.Quality.Segmentation;

/// <summary>What the built-in writer finds; it is told neither the count nor the borders.</summary>
internal sealed class BuiltInSegmenter : ISegmenter
{
    public string Name => "built-in writer";

    public IReadOnlyList<int> Segment(SegmentationSample sample) =>
        [.. ChapterPlanner.Plan(sample.Source, TranscriptAnalysis.Of(sample.Source.Segments), CancellationToken.None).Select(chapter => chapter.Begins.Segment ?? 0)];
}
