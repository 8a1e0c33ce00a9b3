using System.Diagnostics;
using VideoDigester.Testing;
using VideoDigester.Testing.Redis;

namespace VideoDigester.EndToEnd.Tests.Caching;

/// <summary>A Redis that is killed, started again and frozen while hosts read and write: no error, nothing stale, and nobody waits for long.</summary>
public sealed class RedisFaultTests
{
    private const int Readers = 6;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(4);

    [SkippableTheory]
    [InlineData(DatabaseEngine.Sqlite)]
    [InlineData(DatabaseEngine.PostgreSql)]
    public async Task Under_load_nobody_notices_what_becomes_of_it(DatabaseEngine engine)
    {
        await using var redis = await RedisServer.StartAsync();
        using var place = await CachedPlace.CreateAsync(engine);
        await using var writer = new CachedHost(place, redis, configureCache: Quick);
        await using var reader = new CachedHost(place, redis, configureCache: Quick);
        place.Folder.WriteCaptions("first", "en", "There is a bridge over the river.");
        await WriteAsync(place, writer, 1);
        using var stop = new CancellationTokenSource();
        var (written, slowest, reads) = (1L, TimeSpan.Zero, 0L);
        var reading = Enumerable.Range(0, Readers).Select(_ => Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                var least = Interlocked.Read(ref written);
                var began = Stopwatch.GetTimestamp();
                var video = (await reader.Library.FindAsync(Shown.First))!;
                var found = await reader.Library.SearchAsync(new SearchQuery { Text = "bridge" });
                var took = Stopwatch.GetElapsedTime(began);
                Assert.InRange(video.Metadata.ViewCount!.Value, least, long.MaxValue);
                Assert.InRange((await reader.Library.ListAsync()).Items.Single().ViewCount!.Value, least, long.MaxValue);
                Assert.NotEmpty(found.Items);
                Interlocked.Increment(ref reads);
                lock (Gate)
                    slowest = took > slowest ? took : slowest;
                await Task.Delay(2);
            }
        })).ToList();
        var writing = Task.Run(async () =>
        {
            for (var count = 2; !stop.IsCancellationRequested; count++)
            {
                await WriteAsync(place, writer, count);
                Interlocked.Exchange(ref written, count);
                await Task.Delay(20);
            }
        });
        foreach (var happens in (Func<Task>[])[redis.KillAsync, redis.StartAgainAsync, redis.FreezeAsync, redis.ThawAsync, redis.FreezeAsync, redis.KillAsync, redis.StartAgainAsync])
        {
            await Task.Delay(1200);
            await happens();
        }

        await Task.Delay(1500);
        await stop.CancelAsync();
        await Task.WhenAll([.. reading, writing]);

        Assert.True(slowest < Longest, $"A read took {slowest}.");
        Assert.True(Interlocked.Read(ref reads) > 100, $"Only {reads} reads.");
        Assert.NotEqual(0, reader.Counted("video hit"));
    }

    [SkippableFact]
    public async Task A_frozen_one_keeps_a_read_waiting_once_and_then_nobody()
    {
        await using var redis = await RedisServer.StartAsync();
        using var place = await CachedPlace.CreateAsync(DatabaseEngine.Sqlite);
        await using (var before = new CachedHost(place, redis))
        {
            place.Folder.WriteCaptions("first", "en", "There is a bridge over the river.");
            await WriteAsync(place, before, 1);
            await before.Library.FindAsync(Shown.First);
        }

        await using var host = new CachedHost(place, redis, configureCache: options => options.DistributedPause = TimeSpan.FromMinutes(1));
        await host.Library.FindTranscriptAsync(Shown.First);
        await redis.FreezeAsync();

        var began = Stopwatch.GetTimestamp();
        Assert.NotNull(await host.Library.FindAsync(Shown.First));
        var first = Stopwatch.GetElapsedTime(began);
        Assert.InRange(first, TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(3));
        began = Stopwatch.GetTimestamp();
        for (var at = 0; at < 20; at++)
            await host.Library.ListAsync(new VideoQuery { PageSize = 10 + at });
        Assert.InRange(Stopwatch.GetElapsedTime(began), TimeSpan.Zero, TimeSpan.FromSeconds(3));
    }

    [SkippableFact]
    public async Task A_host_that_starts_while_it_is_frozen_reads_as_if_there_were_none()
    {
        await using var redis = await RedisServer.StartAsync();
        using var place = await CachedPlace.CreateAsync(DatabaseEngine.Sqlite);
        await redis.FreezeAsync();
        await using var host = new CachedHost(place, redis);
        place.Folder.WriteCaptions("first", "en", "There is a bridge over the river.");
        await WriteAsync(place, host, 1);

        var began = Stopwatch.GetTimestamp();
        for (var at = 0; at < 3; at++)
            Assert.Equal(1, (await host.Library.FindAsync(Shown.First))!.Metadata.ViewCount);

        Assert.InRange(Stopwatch.GetElapsedTime(began), TimeSpan.Zero, TimeSpan.FromSeconds(3));
        Assert.Equal(2, host.Counted("video hit"));
    }

    private static readonly Lock Gate = new();

    private static void Quick(HybridCachingOptions options) => options.DistributedPause = TimeSpan.FromMilliseconds(500);

    private static async Task WriteAsync(CachedPlace place, CachedHost host, int count)
    {
        var results = await host.ImportAsync(place.Folder.WriteInfo("first", ("view_count", count), ("epoch", 1_714_600_000 + count)));
        Assert.Null(results.Single().Error);
    }
}
