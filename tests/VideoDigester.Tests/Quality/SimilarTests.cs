using Microsoft.Extensions.DependencyInjection;
using VideoDigester.Benchmarks;
using VideoDigester.Benchmarks.Search.Similar;
using VideoDigester.Library;
using VideoDigester.Storage;
using VideoDigester.Testing;

namespace VideoDigester.Tests.Quality;

public sealed class SimilarTests
{
    // Of all videos of the channel, so that the test is quick; the benchmark has all.
    private const int EveryNth = 8;
    private const double FloorOfFirst = 0.40;
    private const double FloorOfMean = 0.50;

    [SkippableFact]
    public async Task One_half_of_a_video_finds_the_other_before_the_rest_of_its_channel()
    {
        var data = new DataFolder(SharedData.Require());
        SharedData.Require("corpus", "channel.tar.xz");
        using var channel = await data.UnpackAsync("corpus/channel.tar.xz");
        await using var library = new TemporaryLibrary();
        var keys = await SplitVideos.KeepAsync(
            channel.Path, EveryNth, library.Services.GetRequiredService<VideoFileReader>(), library.Services.GetRequiredService<VideoStore>(), library.Services.GetRequiredService<TranscriptStore>());

        var (first, mean) = await SplitVideos.MeasureAsync(keys, id => SplitVideos.FindAsync(library.Library, id));

        Assert.True(first > FloorOfFirst && mean > FloorOfMean, $"recall@1 {first:0.000}, MRR {mean:0.000} of {keys.Count} videos");
    }
}
