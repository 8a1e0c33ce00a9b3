using VideoDigester.Search.Queries;

namespace VideoDigester.Tests.Search.Queries;

public sealed class QueryTextTests
{
    [Theory]
    [InlineData("rivers", "rivers")]
    [InlineData("old rivers OR \"big deltas\" -(sea sand) sedi* lang:en title:nile", "old rivers big deltas sedi")]
    [InlineData("(a -b) OR (c d)", "a c d")]
    [InlineData("title:nile", "")]
    public void What_a_query_is_about_are_its_wanted_words(string query, string expected) => Assert.Equal(expected, QueryText.Of(QueryParser.Parse(query)));
}
