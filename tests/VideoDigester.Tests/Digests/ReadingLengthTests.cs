using VideoDigester.Digests;

namespace VideoDigester.Tests.Digests;

public sealed class ReadingLengthTests
{
    [Fact]
    public void Headings_overview_and_texts_count_and_quotes_do_not() =>
        Assert.Equal(2 + 4 + 1 + 3 + 2, ReadingLength.Of("Old lamps", "How lighthouses were lit.", [Item("Oil", "It burned badly."), Item(null, "Then gas.")]));

    [Fact]
    public void Where_words_have_no_spaces_characters_count() => Assert.Equal(4, ReadingLength.Of(null, "灯台の光", []));

    private static DigestItem Item(string? title, string text) => new()
    {
        Kind = DigestItemKind.Point,
        Start = TimeSpan.Zero,
        End = TimeSpan.FromSeconds(1),
        Title = title,
        Text = text,
        Quote = "many words that nobody reads unless he looks them up",
        Support = 1,
        Evidence = [],
    };
}
