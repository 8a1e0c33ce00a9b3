namespace VideoDigester.Tests.Caching;

/// <summary>
/// Pages are cached under the version of the library. A condition of a query that asks for something else, as <see cref="VideoQuery.Playlist"/> does, has to be named in CachedVideoLibrary: whoever adds a
/// member to a query looks there, and then adds it here.
/// </summary>
public sealed class CachedQueryTests
{
    [Fact]
    public void Each_condition_of_a_list_was_looked_at() => Assert.Equal(
        [
            "After", "Category", "Channel", "Descending", "HasTranscript", "Language", "MaxDuration", "MinDuration", "PageSize", "Playlist", "PublishedBefore", "PublishedFrom", "Site", "Sort", "Tag",
        ],
        typeof(VideoQuery).GetProperties().Select(member => member.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Each_condition_of_a_search_was_looked_at() => Assert.Equal(
        [
            "After", "Category", "Channel", "HitsPerVideo", "IncludeTotal", "Language", "MaxDuration", "MinDuration", "PageSize", "PublishedBefore", "PublishedFrom", "Scope", "Sort", "Source", "Tag", "Text",
            "UseEmbeddings", "VideoId",
        ],
        typeof(SearchQuery).GetProperties().Select(member => member.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Each_condition_of_what_is_similar_was_looked_at() =>
        Assert.Equal(["Limit", "OtherChannels", "SameLanguage"], typeof(SimilarQuery).GetProperties().Select(member => member.Name).Order(StringComparer.Ordinal));
}
