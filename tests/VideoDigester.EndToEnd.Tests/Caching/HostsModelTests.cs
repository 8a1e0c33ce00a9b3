using VideoDigester.Testing.Redis;

namespace VideoDigester.EndToEnd.Tests.Caching;

/// <summary>Several hosts that write and read at random, one after the other: what each shows is what a host without a cache shows.</summary>
public sealed class HostsModelTests
{
    private const int Steps = 60;

    [SkippableTheory]
    [InlineData(DatabaseEngine.Sqlite)]
    [InlineData(DatabaseEngine.PostgreSql)]
    public async Task Whatever_is_written_by_whom_each_host_shows_what_is_there(DatabaseEngine engine)
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        await using var redis = await RedisServer.StartAsync();
        using var place = await CachedPlace.CreateAsync(engine);
        await using var first = new CachedHost(place, redis);
        await using var second = new CachedHost(place, redis);
        await using var alone = new CachedHost(place, redis: null);
        await using var plain = new CachedHost(place, redis: null, isCached: false);
        CachedHost[] hosts = [first, second, alone];
        var writes = new LibraryWrites(place).All;
        await writes[0].Run(first);
        var done = new List<string>();
        for (var step = 0; step < Steps; step++)
        {
            var (name, write) = writes[random.Next(writes.Count)];
            done.Add(name);
            try
            {
                await write(hosts[random.Next(hosts.Length)]);
            }
            catch (VideoDigesterException exception) when (exception.Code is ErrorCode.VideoNotFound)
            {
                // It was removed.
            }

            var expected = await Shown.ByAsync(plain);
            foreach (var host in hosts)
                if (random.Next(3) > 0)
                    Assert.True(expected == await Shown.ByAsync(host), $"seed {seed}, after {string.Join(", ", done)}");
        }
    }
}
