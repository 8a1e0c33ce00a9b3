using VideoDigester.Search;

namespace VideoDigester.Tests.Search;

public class QueryHashTests
{
    private static readonly SearchQuery Query = new() { Text = "river" };

    [Fact]
    public void Everything_that_decides_on_what_is_found_makes_another_hash()
    {
        SearchQuery[] others =
        [
            Query, Query with { Text = "rivers" }, Query with { Scope = SearchScope.Videos }, Query with { VideoId = VideoId.Parse("youtube:abc") }, Query with { Channel = "a" }, Query with { Category = "a" },
            Query with { Tag = "a" }, Query with { Language = "a" }, Query with { Source = TranscriptSourceKind.Uploaded }, Query with { PublishedFrom = DateTimeOffset.UnixEpoch },
            Query with { PublishedBefore = DateTimeOffset.UnixEpoch }, Query with { PublishedBefore = DateTimeOffset.UnixEpoch.AddMilliseconds(1) }, Query with { MinDuration = TimeSpan.Zero },
            Query with { MaxDuration = TimeSpan.Zero }, Query with { Sort = SearchSort.Oldest }, Query with { UseEmbeddings = false }, Query with { Category = "a, Tag = a" }, Query with { Category = "a", Tag = "a" },
        ];

        Assert.Distinct(others.Select(query => QueryHash.Of(query, "hits")).Append(QueryHash.Of(Query, "videos")));
    }

    [Fact]
    public void What_decides_on_the_page_only_makes_none() =>
        Assert.Equal(QueryHash.Of(Query, "hits"), QueryHash.Of(Query with { After = "x", PageSize = 7, HitsPerVideo = 9, IncludeTotal = true }, "hits"));

    [Fact]
    public void A_new_property_of_a_query_is_thought_of() => Assert.Equal(18, typeof(SearchQuery).GetProperties().Length);
}
