using VideoDigester.Storage.Tests.Engines;

namespace VideoDigester.Storage.Tests.Contracts;

/// <summary>Both databases, filled with the same texts in the same order, give the same hits in the same order with the same scores.</summary>
public sealed class SearchAgreementTests : SearchShelfContract
{
    private protected override Task<ITestEngine> CreateEngineAsync() => Task.FromResult<ITestEngine>(new SqliteEngine());

    [SkippableFact]
    public async Task Both_engines_rank_alike()
    {
        await using var engine = await PostgreSqlEngine.CreateAsync(GetType());
        using var other = new TestLibrary(engine.CreateDialect());
        await FillAsync(Library, SearchShelf.Videos);
        await FillAsync(other, SearchShelf.Videos);

        foreach (var query in ShelfQueries.All)
        {
            var (left, right) = (await AllAsync(Library, query), await AllAsync(other, query));
            Assert.Equal(left.Items.Select(Full), right.Items.Select(Full));
            Assert.Equal((left.IsComplete, left.Next, left.Total), (right.IsComplete, right.Next, right.Total));
            var (leftVideos, rightVideos) = (await AllVideosAsync(Library, query), await AllVideosAsync(other, query));
            Assert.Equal(leftVideos.Items.Select(video => (video.Video.Id, video.Score, string.Join(';', video.Hits.Select(Full)))), rightVideos.Items.Select(video => (video.Video.Id, video.Score, string.Join(';', video.Hits.Select(Full)))));
        }
    }

    // All of a hit but the key of its digest, which is chance; the score to the last bit.
    private static string Full(SearchHit hit) =>
        $"{Name(hit)} {hit.VideoTitle} {hit.Start} {hit.End} {hit.Url} {hit.Source} {BitConverter.DoubleToInt64Bits(hit.Score)} {string.Join(',', hit.Highlights)} {hit.Snippet}";
}
