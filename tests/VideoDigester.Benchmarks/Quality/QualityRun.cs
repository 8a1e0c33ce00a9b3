using VideoDigester.Benchmarks.Quality.Highlights;
using VideoDigester.Benchmarks.Quality.Segmentation;
using VideoDigester.Benchmarks.Quality.Sentences;
using VideoDigester.Benchmarks.Quality.Summaries;
using VideoDigester.Benchmarks.Quality.Titles;

namespace VideoDigester.Benchmarks.Quality;

/// <summary>
/// How good the built-in writer is: what it finds beside what people marked and beside other methods on the same files. Prints the half of the files
/// that no constant was chosen on; <c>--tuning</c> prints the other one.
/// </summary>
internal static class QualityRun
{
    public static async Task<int> RunAsync(DataFolder data, bool tuning)
    {
        await SegmentationQuality.RunAsync(data, tuning);
        await TitleQuality.RunAsync(data, tuning);
        await SentenceQuality.RunAsync(data, tuning);
        HighlightQuality.Run(data, tuning);
        SummaryQuality.Run(data, tuning);
        return 0;
    }
}
