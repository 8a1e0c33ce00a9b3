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

    [SkippableTheory]
    [InlineData(DatabaseEngine.Sqlite)]
    [InlineData(DatabaseEngine.PostgreSql)]
    public async Task What_is_similar_is_worked_out_once_until_the_library_holds_something_else(DatabaseEngine engine)
    {
        using var place = await CachedPlace.CreateAsync(engine);
        await using var host = new CachedHost(place, redis: null);
        foreach (var name in (string[])["first", "second"])
        {
            place.Folder.WriteCaptions(name, "en", "A suspension bridge hangs over the river gorge.");
            await host.ImportAsync(place.Folder.WriteInfo(name));
        }

        var first = Assert.Single((await host.Library.ListAsync(new VideoQuery { Sort = VideoSort.Added, PageSize = 1 })).Items).Id;
        var found = await host.Library.FindSimilarAsync(first);
        Assert.Equal(found.Select(similar => similar.Video.Id), (await host.Library.FindSimilarAsync(first)).Select(similar => similar.Video.Id));
        Assert.Equal((1, 1), (host.Counted("similar miss"), host.Counted("similar hit")));
        await host.Library.FindSimilarAsync(first, new SimilarQuery { Limit = 1 });
        Assert.Equal((2, 1), (host.Counted("similar miss"), host.Counted("similar hit")));

        place.Folder.WriteCaptions("third", "en", "The gorge of the river has a suspension bridge.");
        await host.ImportAsync(place.Folder.WriteInfo("third"));
        Assert.NotEqual(found.Count, (await host.Library.FindSimilarAsync(first)).Count);
        Assert.Equal((3, 1), (host.Counted("similar miss"), host.Counted("similar hit")));
        Assert.Equal(ErrorCode.VideoNotFound, (await Assert.ThrowsAsync<VideoDigesterException>(() => host.Library.FindSimilarAsync(new VideoId("example", "nowhere")))).Code);
    }
}
