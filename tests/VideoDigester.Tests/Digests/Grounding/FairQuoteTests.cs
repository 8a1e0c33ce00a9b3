using VideoDigester.Digests.Grounding;
using VideoDigester.Text;

namespace VideoDigester.Tests.Digests.Grounding;

public sealed class FairQuoteTests
{
    [Theory]
    [InlineData("en", "I don't think you should buy it.", "you should buy it.", "I don't think you should buy it.")]
    [InlineData("en", "Never say you should buy it.", "you should buy it.", "Never say you should buy it.")]
    [InlineData("en", "We tried it twice. I do not think you should buy it.", "you should buy it.", "I do not think you should buy it.")]
    [InlineData("en", "It was not cheap, you should buy it.", "you should buy it.", "you should buy it.")]
    [InlineData("en", "It was not cheap. You should buy it.", "You should buy it.", "You should buy it.")]
    [InlineData("en", "I think you should buy it.", "you should buy it.", "you should buy it.")]
    [InlineData("en", "I think you should not buy it.", "you should not buy it.", "you should not buy it.")]
    [InlineData("en", "You should buy it.", "You should buy it.", "You should buy it.")]
    [InlineData("en", "Not one two three four five six seven you should buy it.", "you should buy it.", "Not one two three four five six seven you should buy it.")]
    [InlineData("en", "Not one two three four five six seven eight you should buy it.", "you should buy it.", "you should buy it.")]
    [InlineData("de", "Ich glaube nicht, dass du es kaufen solltest.", "du es kaufen solltest.", "du es kaufen solltest.")]
    [InlineData("de", "Man muss heute kein neues Telefon kaufen.", "neues Telefon kaufen.", "Man muss heute kein neues Telefon kaufen.")]
    [InlineData("fr", "Il ne faut pas acheter un téléphone.", "acheter un téléphone.", "Il ne faut pas acheter un téléphone.")]
    [InlineData("xx", "I don't think you should buy it.", "you should buy it.", "you should buy it.")]
    public void A_quote_is_widened_where_the_words_before_it_deny_it(string language, string said, string quote, string fair) =>
        Assert.Equal(fair, Of(language, quote, said).Quote);

    [Fact]
    public void A_quote_that_is_widened_begins_in_the_segment_of_its_first_word()
    {
        var quote = Of("en", "you should buy it.", "We tried it.", "I don't", "think", "you should buy it.");

        Assert.Equal((1, 3, "I don't think you should buy it."), (quote.FirstSegment, quote.LastSegment, quote.Quote));
    }

    [Fact]
    public void What_was_said_long_before_does_not_matter() =>
        Assert.Equal("you should buy it.", Of("en", "you should buy it.", "I don't " + new string('a', 130), "you should buy it.").Quote);

    private static FoundQuote Of(string language, string quote, params string[] said)
    {
        var spoken = SpokenText.Join([.. said.Select((text, at) => Fixtures.Segment(at, at + 1, text))]);
        return FairQuote.Of(new FoundQuote(said.Length - 1, said.Length - 1, quote, 1), spoken, language);
    }
}
