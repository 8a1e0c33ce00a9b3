using VideoDigester.Search.Queries;
using VideoDigester.Storage.Search;

namespace VideoDigester.Tests.Search.Queries;

public sealed class QuestionWordsTests
{
    [Theory]
    [InlineData("Why is the Nile delta shrinking?", "nile delta shrink")]
    [InlineData("Was weiß er von dem Bau der Mauer?", "weiss bau mauer")]
    [InlineData("\"river\" AND -(delta OR title:sea*)", "river delta titl sea")]
    [InlineData("What is C# and .NET?", "c# .net")]
    [InlineData("the", "the")]
    [InlineData("delta Delta DELTA", "delta")]
    public void Are_the_words_that_tell_something(string question, string expected) => Assert.Equal(expected.Split(' '), Read(question));

    [Theory]
    [InlineData("")]
    [InlineData("?!… ()")]
    public void Are_none_where_there_is_only_punctuation(string question) => Assert.Null(QuestionWords.Read(question, ["en"]));

    [Fact]
    public void Are_a_bounded_number() =>
        Assert.Equal(QuestionWords.MostWords, Read(string.Join(' ', Enumerable.Range(0, 1_000).Select(number => $"word{number}"))).Count());

    private static IEnumerable<string> Read(string question) => QuestionWords.Read(question, [null, "en"]) switch
    {
        SearchExpression.Any any => any.Parts.Select(TermOf),
        { } only => [TermOf(only)],
        null => [],
    };

    private static string TermOf(SearchExpression part) => part is SearchExpression.Word word ? word.Terms[^1] : part.ToString();
}
