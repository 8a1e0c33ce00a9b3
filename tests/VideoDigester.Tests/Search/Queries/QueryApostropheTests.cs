namespace VideoDigester.Tests.Search.Queries;

/// <summary>What an apostrophe does differs between languages, and a query does not say which it is in: still a word of one language is not found as a piece of it.</summary>
public sealed class QueryApostropheTests
{
    [Theory]
    [InlineData("O'Brien", "O rio corre para o mar.", "pt")]
    [InlineData("we're", "We know.", "en")]
    [InlineData("don't", "Don Giovanni sings.", "en")]
    [InlineData("I'm", "I sing.", "pt")]
    [InlineData("you'll", "You sing.", "en")]
    [InlineData("rock'n'roll", "The sea took the rock.", "en")]
    [InlineData("they're", "They sing.", "en")]
    [InlineData("they've", "They sing.", "en")]
    [InlineData("they'll", "They sing.", "en")]
    [InlineData("they'd", "They sing.", "en")]
    [InlineData("d'un", "La lettre d vient avant e.", "fr")]
    [InlineData("o'clock", "O rio corre para o mar.", "pt")]
    public void A_text_in_Turkish_in_the_library_makes_no_word_of_what_stands_before_an_apostrophe(string query, string text, string language)
    {
        Assert.False(QueryTexts.Matcher(text, language).Matches(QueryTexts.Words(query, language)));
        Assert.False(QueryTexts.Matcher(text, language).Matches(QueryTexts.Words(query, language, "tr")));
    }

    [Theory]
    [InlineData("ABD'nin")]
    [InlineData("abd’nin")]
    [InlineData("Van'da")]
    [InlineData("TR'de")]
    [InlineData("AB'ye")]
    [InlineData("Ankara'da'ki")]
    [InlineData("\"Van'da bir\"")]
    [InlineData("\"İstanbul'da ve Van'da bir ev\"")]
    [InlineData("\"ev, ABD'nin\"")]
    [InlineData("Bolu'dakilerden")]
    [InlineData("Ankara'da'kimler")]
    [InlineData("\"Van'da 'bir'\"")]
    public void A_Turkish_name_with_its_ending_is_found_beside_texts_in_other_languages(string query) =>
        Assert.True(QueryTexts.Matcher("İstanbul'da ve Van'da bir ev, ABD'nin ve AB'ye giden yol; TR'de, Ankara'da'ki su, Bolu'daki.", "tr").Matches(QueryTexts.Words(query, "tr", "en", "fr")));
}
