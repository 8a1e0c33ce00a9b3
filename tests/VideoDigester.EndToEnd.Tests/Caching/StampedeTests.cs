using VideoDigester.Testing;

namespace VideoDigester.EndToEnd.Tests.Caching;

/// <summary>Many readers of something that nobody has read yet.</summary>
public sealed class StampedeTests
{
    [SkippableTheory]
    [InlineData(DatabaseEngine.Sqlite)]
    [InlineData(DatabaseEngine.PostgreSql)]
    public async Task Of_many_that_search_for_the_same_at_the_same_time_one_searches(DatabaseEngine engine)
    {
        using var place = await CachedPlace.CreateAsync(engine);
        await using var host = new CachedHost(place, redis: null);
        place.Folder.WriteCaptions("first", "en", "There is a bridge over the river.");
        await host.ImportAsync(place.Folder.WriteInfo("first"));

        var pages = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(() => host.Library.SearchAsync(new SearchQuery { Text = "bridge" }))));

        Assert.All(pages, page => Assert.Single(page.Items));
        Assert.Equal(1, host.Counted(VideoDigesterTelemetry.Instruments.SearchDuration));
        Assert.Equal((1, 99), (host.Counted("hits miss"), host.Counted("hits hit")));
    }
}
