using StackExchange.Redis;
using VideoDigester.Testing;
using VideoDigester.Testing.Redis;

namespace VideoDigester.EndToEnd.Tests.Caching;

/// <summary>What a Redis holds that no release of ours, or another one, has written.</summary>
public sealed class CachedBytesTests
{
    [SkippableTheory]
    [InlineData("nothing")]
    [InlineData("noise")]
    [InlineData("half")]
    [InlineData("another body")]
    [InlineData("another type")]
    public async Task Bytes_that_cannot_be_read_are_as_if_there_were_none(string bytes)
    {
        await using var redis = await RedisServer.StartAsync();
        using var place = await CachedPlace.CreateAsync(DatabaseEngine.Sqlite);
        await using (var host = new CachedHost(place, redis))
        {
            place.Folder.WriteCaptions("first", "en", "There is a bridge over the river.", "It is made of steel.");
            await host.ImportAsync(place.Folder.WriteInfo("first"));
            await host.Digests.DigestAsync(new DigestRequest(Shown.First, DigestType.Highlights));
            await Shown.ByAsync(host);
        }

        await using var plain = new CachedHost(place, redis: null, isCached: false);
        var expected = await Shown.ByAsync(plain);
        Assert.NotEqual(0, await PlantAsync(redis, bytes));

        await using var next = new CachedHost(place, redis);
        Assert.Equal(expected, await Shown.ByAsync(next));
        Assert.NotEqual(0, next.Counted("video miss"));

        // What it read itself is there for others now.
        await using var last = new CachedHost(place, redis);
        Assert.Equal(expected, await Shown.ByAsync(last));
        Assert.Equal((1, 0), (last.Counted("video hit"), last.Counted("video miss")));
    }

    [SkippableFact]
    public async Task A_second_host_reads_what_the_first_one_cached()
    {
        await using var redis = await RedisServer.StartAsync();
        using var place = await CachedPlace.CreateAsync(DatabaseEngine.Sqlite);
        await using var first = new CachedHost(place, redis);
        place.Folder.WriteCaptions("first", "en", "There is a bridge over the river.", "It is made of steel.");
        await first.ImportAsync(place.Folder.WriteInfo("first"));
        await first.Digests.DigestAsync(new DigestRequest(Shown.First, DigestType.Highlights));
        var shown = await Shown.ByAsync(first);
        var similar = await first.Library.FindSimilarAsync(Shown.First);
        await using var second = new CachedHost(place, redis);
        await WrittenAsync(redis);

        Assert.Equal(shown, await Shown.ByAsync(second));
        Assert.Equal(similar.Select(each => each.Video), (await second.Library.FindSimilarAsync(Shown.First)).Select(each => each.Video));

        foreach (var kind in (string[])["video", "transcript", "digest", "digests", "videos", "hits", "video_hits", "similar"])
            Assert.True(second.Counted(kind + " hit") > 0 && second.Counted(kind + " miss") == 0, kind);
    }

    [SkippableFact]
    public async Task Two_libraries_share_one_and_nothing_else()
    {
        await using var redis = await RedisServer.StartAsync();
        using var here = await CachedPlace.CreateAsync(DatabaseEngine.Sqlite);
        using var there = await CachedPlace.CreateAsync(DatabaseEngine.Sqlite);
        foreach (var (place, title) in new[] { (here, "Here"), (there, "There") })
        {
            await using var host = new CachedHost(place, redis);
            await host.ImportAsync(place.Folder.WriteInfo("first", ("title", title)));
            Assert.Equal(title, (await host.Library.FindAsync(Shown.First))!.Title);
            Assert.Equal(title, (await host.Library.ListAsync()).Items.Single().Title);
        }

        await using var again = new CachedHost(here, redis);
        Assert.Equal("Here", (await again.Library.FindAsync(Shown.First))!.Title);
        Assert.Equal("Here", (await again.Library.ListAsync()).Items.Single().Title);
    }

    // What is written to Redis is written behind the reader's back.
    private static async Task<RedisKey[]> WrittenAsync(RedisServer redis)
    {
        await using var connection = await ConnectionMultiplexer.ConnectAsync(redis.Address);
        var server = connection.GetServer(redis.Address);
        var keys = Array.Empty<RedisKey>();
        for (var round = 0; round < 200; round++)
        {
            var before = keys.Length;
            keys = [.. server.Keys(pattern: "videodigester:*")];
            if (keys.Length > 0 && keys.Length == before)
                break;
            await Task.Delay(100);
        }

        return keys;
    }

    private static async Task<int> PlantAsync(RedisServer redis, string bytes)
    {
        var keys = await WrittenAsync(redis);
        await using var connection = await ConnectionMultiplexer.ConnectAsync(redis.Address);
        var database = connection.GetDatabase();
        foreach (var key in keys)
        {
            var data = (byte[])(await database.HashGetAsync(key, "data"))!;
            byte[] planted = bytes switch
            {
                "nothing" => [],
                "noise" => [.. Enumerable.Range(0, 300).Select(at => (byte)(at * 37))],
                "half" => data[..(data.Length / 2)],
                "another body" => Body(data, body => [.. body.Select(_ => (byte)'?')]),
                _ => Body(data, body => [.. "{}"u8.ToArray(), .. Enumerable.Repeat((byte)' ', body.Length - 2)]),
            };
            await database.HashSetAsync(key, "data", planted);
        }

        return keys.Length;
    }

    // The cache's own header before the value stays as it is.
    private static byte[] Body(byte[] data, Func<byte[], byte[]> change)
    {
        var begin = Array.FindIndex(data, at => at is (byte)'{' or (byte)'[' or (byte)'"');
        var end = Array.FindLastIndex(data, at => at is (byte)'}' or (byte)']' or (byte)'"') + 1;
        return begin < 0 ? data : [.. data[..begin], .. change(data[begin..end]), .. data[end..]];
    }
}
