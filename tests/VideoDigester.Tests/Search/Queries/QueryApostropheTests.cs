namespace VideoDigester.Tests.Search.Queries;

/// <summary>What an apostrophe does differs between languages, and a query does not say which it is in: still a word of one language is not found as a piece of it.</summary>
public sealed class QueryApostropheTests
{
    [Theory]
    [InlineData("O'Brien", "O rio corre para o mar.", "pt")]
    [InlineData("we're", "We know.", "en")]
    [InlineData("don't", "Don Giovanni sings.", "en")]
    [InlineData("o'clock", "O rio corre para o mar.", "pt")]
    public void A_text_in_Turkish_in_the_library_makes_no_word_of_what_stands_before_an_apostrophe(string query, string text, string language)
    {
        Assert.False(QueryTexts.Matcher(text, language).Matches(QueryTexts.Words(query, language)));
        Assert.False(QueryTexts.Matcher(text, language).Matches(QueryTexts.Words(query, language, "tr")));
    }
}
