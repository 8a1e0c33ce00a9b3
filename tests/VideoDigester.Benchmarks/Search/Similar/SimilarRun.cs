using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using VideoDigester.Library;
using VideoDigester.Storage;
using VideoDigester.Testing;

namespace VideoDigester.Benchmarks.Search.Similar;

/// <summary>How often one half of a video finds the other first among all halves of a channel, and how long that takes.</summary>
internal static class SimilarRun
{
    private const int AskEveryNth = 5;

    public static async Task<int> RunAsync(DataFolder data)
    {
        using var channel = await data.UnpackAsync("corpus/channel.tar.xz");
        await using var library = new TemporaryLibrary();
        var keys = await SplitVideos.KeepAsync(
            channel.Path, 1, library.Services.GetRequiredService<VideoFileReader>(), library.Services.GetRequiredService<VideoStore>(), library.Services.GetRequiredService<TranscriptStore>());
        var asked = keys.Where((_, at) => at % AskEveryNth == 0).ToList();
        var clock = Stopwatch.StartNew();
        var (first, mean) = await SplitVideos.MeasureAsync(asked, id => SplitVideos.FindAsync(library.Library, id));
        Console.WriteLine($"{2 * asked.Count} of {2 * keys.Count} halves: recall@1 {first:0.000}, MRR {mean:0.000}, {clock.Elapsed.TotalMilliseconds / asked.Count / 2:0.0} ms each");
        FigureTable.Add($"similar, one half of a video finds the other among {2 * keys.Count}, SQLite", $"{clock.Elapsed.TotalMilliseconds / asked.Count / 2:0.0} ms; recall@1 {first:0.000}");
        return 0;
    }
}
