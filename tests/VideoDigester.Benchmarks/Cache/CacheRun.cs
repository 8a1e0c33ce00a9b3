using System.Diagnostics;
using LinqToDB.Data;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using VideoDigester.Testing;
using VideoDigester.Testing.Redis;

namespace VideoDigester.Benchmarks.Cache;

/// <summary>
/// What the cache saves and what it costs: hot reads with it and without, on SQLite and PostgreSQL; statements and runs of yt-dlp of 10,000 reads whose videos are drawn by Zipf's law of 1,000; and what
/// importing takes longer because of the versions that the database draws.
/// </summary>
internal static class CacheRun
{
    private const int HotReads = 2000;
    private const int HotSearches = 300;
    private const int WorkloadReads = 10_000;
    private const int Dead = 10;
    private const int Imported = 300;
    private const int Rounds = 3;

    private const string Without = "without";

    private static readonly Dictionary<(string Engine, string What), double> Uncached = [];
    private static long _statements;

    public static async Task<int> RunAsync()
    {
        DataConnection.TurnTraceSwitchOn(TraceLevel.Info);
        DataConnection.DefaultOnTraceConnection = trace =>
        {
            if (trace.TraceInfoStep == TraceInfoStep.BeforeExecute)
                Interlocked.Increment(ref _statements);
        };
        using var folder = new TemporaryFolder();
        using var tool = new FakeYtDlp(new FakeScenario { Metadata = new FakePhase { ExitCode = 1, Null = true, Stderr = "ERROR: [youtube] x: Private video. Sign in if you've been granted access to this video" } });
        var redis = RedisServer.Absence is null ? await RedisServer.StartAsync() : null;
        var cluster = await CacheEngine.StartAsync();
        foreach (var engine in CacheEngine.Empty(folder, cluster, "videodigester"))
        {
            await using (var services = engine.Open(tool, redis: null, isCached: false))
                await CacheLibrary.FillAsync(services, CacheLibrary.Videos, withDigests: true);
            await using (var services = engine.Open(tool, redis: null, isCached: false))
                await ReadAsync(engine, Without, services, tool);
            await using (var services = engine.Open(tool, redis: null, isCached: true))
                await ReadAsync(engine, "memory", services, tool);
            if (redis is not null)
                await using (var services = engine.Open(tool, redis, isCached: true))
                    await ReadAsync(engine, "memory and Redis", services, tool);
        }

        if (redis is not null)
            await redis.DisposeAsync();
        await VersionCost.RunAsync(tool, cluster, Imported, Rounds);
        SqliteConnection.ClearAllPools();
        return 0;
    }

    private static async Task ReadAsync(CacheEngine engine, string cache, IServiceProvider services, FakeYtDlp tool)
    {
        var (library, digests) = (services.GetRequiredService<IVideoLibrary>(), services.GetRequiredService<IDigestService>());
        var id = (await digests.ListAsync(CacheLibrary.Id(7)))[0].Id;
        await HotAsync(engine, cache, "digest by id", () => digests.FindAsync(id));
        await HotAsync(engine, cache, "digest by request", () => digests.DigestAsync(new DigestRequest(CacheLibrary.Id(7), DigestType.Highlights)));
        await HotAsync(engine, cache, "video", () => library.FindAsync(CacheLibrary.Id(7)));
        await HotAsync(engine, cache, "transcript", () => library.FindTranscriptAsync(CacheLibrary.Id(7)));
        await HotAsync(engine, cache, "search page", () => library.SearchAsync(new SearchQuery { Text = CacheLibrary.Query(7) }), HotSearches);
        await WorkAsync(engine, cache, library, digests, tool);
    }

    private static async Task HotAsync(CacheEngine engine, string cache, string what, Func<Task> read, int reads = HotReads)
    {
        for (var warm = 0; warm < reads / 10; warm++)
            await read();
        var times = new double[reads];
        for (var at = 0; at < times.Length; at++)
        {
            var began = Stopwatch.GetTimestamp();
            await read();
            times[at] = Stopwatch.GetElapsedTime(began).TotalMicroseconds;
        }

        Array.Sort(times);
        var median = times[times.Length / 2];
        if (cache == Without)
            Uncached[(engine.Name, what)] = median;
        else
            FigureTable.Add($"cache, {engine.Name}, {cache}, {what}", $"{median:N0} µs", $"without the cache, {Uncached[(engine.Name, what)]:N0} µs", Uncached[(engine.Name, what)] / median);
        Figures.Print($"{engine.Name,-10} {cache,-16} {what,-18} p50 {median,8:N0} µs  p99 {times[times.Length * 99 / 100],8:N0} µs");
    }

    private static async Task WorkAsync(CacheEngine engine, string cache, IVideoLibrary library, IDigestService digests, FakeYtDlp tool)
    {
        var random = new Random(7);
        var ranks = new Zipf(CacheLibrary.Videos);
        var queries = new Zipf(100);
        var (statements, runs) = (Interlocked.Read(ref _statements), tool.Invocations.Count);
        var watch = Stopwatch.StartNew();
        for (var at = 0; at < WorkloadReads; at++)
        {
            var video = CacheLibrary.Id(ranks.Next(random));
            _ = random.Next(100) switch
            {
                < 40 => (object?)await library.FindAsync(video),
                < 70 => await digests.ListAsync(video),
                < 88 => await library.FindTranscriptAsync(video),
                < 98 => await library.SearchAsync(new SearchQuery { Text = CacheLibrary.Query(queries.Next(random)) }),
                < 99 => await library.AddAsync(CacheLibrary.Address(ranks.Next(random))),
                _ => await library.AddAsync($"https://www.youtube.com/watch?v=nobody{random.Next(Dead):00000}"),
            };
        }

        Figures.Print($"{engine.Name,-10} {cache,-16} {WorkloadReads:N0} reads: {Interlocked.Read(ref _statements) - statements,8:N0} statements, {tool.Invocations.Count - runs,4} runs of yt-dlp, {watch.Elapsed.TotalSeconds:0.0} s");
    }
}
