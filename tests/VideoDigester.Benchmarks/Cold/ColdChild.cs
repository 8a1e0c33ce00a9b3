using System.Diagnostics;
using VideoDigester.Benchmarks.Engines;
using VideoDigester.Benchmarks.Reads;

namespace VideoDigester.Benchmarks.Cold;

/// <summary>A process that asks one thing of a database, as the first thing that it does, and ends.</summary>
internal static class ColdChild
{
    /// <summary>The command of the benchmarks that is this process: WHO WHAT ENGINE PLACE VIDEO.</summary>
    public const string Command = "cold-child";

    public static async Task<int> RunAsync(string who, string what, string engineName, string place, string id)
    {
        var start = Stopwatch.GetTimestamp();
        var engine = new BareEngine(engineName, place);
        await using var reads = await OpenAsync(who, engine);
        var answer = what == ColdRun.Video ? (await reads.FindVideoAsync(VideoId.Parse(id)))!.Title : (await reads.ListNewestAsync())[0].Title;
        Console.WriteLine(answer);
        Figures.Print($"{Stopwatch.GetElapsedTime(start).TotalMilliseconds:0.00} {GC.GetTotalAllocatedBytes(precise: true)}");
        return 0;
    }

    // Each in a method of its own: what another needs is not loaded.
    private static Task<IReads> OpenAsync(string who, BareEngine engine) => who switch
    {
        ColdRun.Library => OpenLibraryAsync(engine),
        ColdRun.EntityFramework => OpenEntityFramework(engine),
        _ => Task.FromResult<IReads>(new HandWrittenReads(engine)),
    };

    private static async Task<IReads> OpenLibraryAsync(BareEngine engine) => await LibraryReads.OpenAsync(engine);

    private static Task<IReads> OpenEntityFramework(BareEngine engine) => Task.FromResult<IReads>(new EntityFrameworkReads(engine));
}
