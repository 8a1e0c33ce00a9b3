using Microsoft.Data.Sqlite;
using VideoDigester.Testing.Redis;

namespace VideoDigester.EndToEnd.Tests.Caching;

/// <summary>What one host writes the very next read of another shows, whatever becomes of the Redis between them.</summary>
public sealed class WritesAreSeenTests
{
    [SkippableTheory]
    [InlineData(DatabaseEngine.Sqlite, false)]
    [InlineData(DatabaseEngine.Sqlite, true)]
    [InlineData(DatabaseEngine.PostgreSql, false)]
    [InlineData(DatabaseEngine.PostgreSql, true)]
    public async Task Every_kind_of_write_is_seen_by_the_very_next_read_of_another_host(DatabaseEngine engine, bool isRedisDown)
    {
        await using var redis = await RedisServer.StartAsync();
        using var place = await CachedPlace.CreateAsync(engine);
        await using var writer = new CachedHost(place, redis);
        await using var reader = new CachedHost(place, redis);
        await using var plain = new CachedHost(place, redis: null, isCached: false);
        var before = "";
        foreach (var (name, write) in new LibraryWrites(place).All)
        {
            // Both have it in their memory, and Redis has it.
            await Shown.ByAsync(writer);
            await Shown.ByAsync(reader);
            if (isRedisDown)
                await redis.KillAsync();
            await write(writer);

            var shown = await Shown.ByAsync(reader);
            var expected = await Shown.ByAsync(plain);
            Assert.True(expected == shown, $"After {name}:\n{FirstDifference(expected, shown)}");
            Assert.True(expected != before, $"After {name} nothing is new.");
            Assert.Equal(expected, await Shown.ByAsync(writer));
            if (isRedisDown)
            {
                await redis.StartAgainAsync();
                Assert.Equal(expected, await Shown.ByAsync(reader));
            }

            before = expected;
        }

        Assert.NotEqual(0, reader.Counted("video hit"));
        Assert.NotEqual(0, reader.Counted("digests hit"));
        Assert.NotEqual(0, reader.Counted("hits hit"));
    }

    [SkippableFact]
    public async Task A_write_that_draws_no_version_would_not_be_seen()
    {
        using var place = await CachedPlace.CreateAsync(DatabaseEngine.Sqlite);
        await using var reader = new CachedHost(place, redis: null);
        await using var plain = new CachedHost(place, redis: null, isCached: false);
        await new LibraryWrites(place).All[0].Run(reader);
        var before = await Shown.ByAsync(reader);
        await using (var connection = new SqliteConnection($"Data Source={place.Folder.PathOf("library.db")}"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "DROP TRIGGER tr_videos_updated; UPDATE videos SET title = 'Unseen'";
            await command.ExecuteNonQueryAsync();
        }

        // So the comparisons above are made with what is cached, and it is the versions that make them come out right.
        Assert.Equal(before, await Shown.ByAsync(reader));
        Assert.NotEqual(before, await Shown.ByAsync(plain));
    }

    private static string FirstDifference(string expected, string shown)
    {
        var at = expected.Zip(shown).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"{expected[Math.Max(0, at - 100)..Math.Min(expected.Length, at + 100)]}\nis not\n{shown[Math.Max(0, at - 100)..Math.Min(shown.Length, at + 100)]}";
    }
}
