using VideoDigester.Digests.Writers.Extractive.Readable;

namespace VideoDigester.Tests.Digests.Readable;

public sealed class LetterCaseTests
{
    [Theory]
    [InlineData("water", "Water")]
    [InlineData("iPhone", "iPhone")]
    [InlineData("ınce", "ınce")]
    [InlineData("პოპულაცია", "პოპულაცია")]
    [InlineData("вода", "Вода")]
    public void A_text_begins_with_a_capital_where_that_is_the_same_word(string text, string expected) => Assert.Equal(expected, LetterCase.Capitalise(text));
}
