using VideoDigester.Benchmarks.Quality.Baselines;
using VideoDigester.Digests.Writers.Extractive;
using VideoDigester.Digests.Writers.Extractive.Chapters;

namespace VideoDigester.Benchmarks.Quality.Segmentation;

/// <summary>What the built-in writer finds; it is told neither the count nor the borders.</summary>
internal sealed class BuiltInSegmenter : ISegmenter
{
    public string Name => "built-in writer";

    public IReadOnlyList<int> Segment(SegmentationSample sample)
    {
        var analysis = TranscriptAnalysis.Of(sample.Source.Segments, sample.Source.Transcript.Info.Language);
        return [.. ChapterPlanner.Plan(sample.Source, analysis, CancellationToken.None).Select(chapter => chapter.Begins.Segment ?? 0)];
    }
}
