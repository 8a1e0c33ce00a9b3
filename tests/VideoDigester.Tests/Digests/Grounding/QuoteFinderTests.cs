using CsCheck;
using VideoDigester.Digests.Grounding;
using VideoDigester.Text;

namespace VideoDigester.Tests.Digests.Grounding;

public sealed class QuoteFinderTests
{
    private static readonly SpokenText Spoken = SpokenText.Join(SampleTalk.Segments);
    private static readonly QuoteFinder Finder = new(Spoken);

    private static readonly string[] Words =
        ["sand", "Rivers", "the", "a", "don’t", "U.S.", "3.5", "naïve", "«oui»", "¿Qué?", "sea.", "今日は", "人気の動画", "です。", "สวัสดี", "한국어", "문장을", "العربية", "שלום", "हिन्दी", "😀", "\ud800", "—", "...", "[Music]", "e\u0301", "𠮷野家"];

    [Theory]
    [InlineData("the river slows down, and slow water cannot hold its sediment.", 7, 8, "the river slows down, and slow water cannot hold its sediment.", 1)]
    [InlineData("The River Slows Down and slow water cannot hold its sediment", 7, 8, "the river slows down, and slow water cannot hold its sediment.", 1)]
    [InlineData("“the ｒiver slows down — and slow water cannot hold”", 7, 8, "the river slows down, and slow water cannot hold", 1)]
    [InlineData("When Egypt built the Aswan Dam … the Nile delta has been shrinking", 13, 14, "When Egypt built the Aswan Dam, the sediment stayed behind the wall, and since then the Nile delta has been shrinking.", 1)]
    [InlineData("and slow water can not hold the sediment", 8, 8, null, 0)]
    [InlineData("and slow water cannot hold any sediment", 8, 8, "and slow water cannot hold its sediment.", 0.83)]
    public void A_quote_is_found_with_the_words_that_are_really_there(string quote, int first, int last, string? words, double similarity)
    {
        var found = Finder.Find(quote, [new SegmentRange(first, last)]);

        Assert.Equal(words, found?.Quote);
        Assert.Equal(similarity, found?.Similarity ?? 0, 0.1);
        if (found is not null)
            Assert.Equal((first, last), (found.FirstSegment, found.LastSegment));
    }

    [Theory]
    [InlineData("the")]
    [InlineData("you know")]
    [InlineData("")]
    [InlineData(" … ")]
    [InlineData("\ud800\u0000")]
    [InlineData("the moon is made of green cheese and dust")]
    public void What_means_nothing_or_is_not_there_is_not_found(string quote) =>
        Assert.Null(Finder.Find(quote, [new SegmentRange(0, 31)]));

    [Fact]
    public void A_whole_short_segment_may_be_quoted()
    {
        Assert.Equal("[Music]", Finder.Find("[Music]", [new SegmentRange(0, 0)])?.Quote);
        Assert.Equal(1, new QuoteFinder(SpokenText.Join([Fixtures.Segment(0, 1, "And?"), Fixtures.Segment(1, 2, "Yes.")])).Find("yes", [new SegmentRange(1, 1)])?.FirstSegment);
    }

    [Fact]
    public void Wrong_citations_do_no_harm_where_the_quote_is_long()
    {
        Assert.Equal(24, Finder.Find("such a crust covers ten thousand square kilometres", [new SegmentRange(-5, 2)])?.FirstSegment);
        Assert.Equal(24, Finder.Find("such a crust covers ten thousand square kilometres", [new SegmentRange(900, 1000), new SegmentRange(3, -8)])?.FirstSegment);
        Assert.Equal(24, Finder.Find("such a crust covers ten thousand square kilometres", [])?.FirstSegment);
    }

    [Fact]
    public void Of_several_places_the_cited_one_counts()
    {
        var talk = new QuoteFinder(SpokenText.Join([.. Enumerable.Range(0, 400).Select(i => Fixtures.Segment(i, i + 1, i % 100 == 0 ? "we come back to the river again" : $"something else is number{i} here"))]));

        Assert.Equal(200, talk.Find("we come back to the river again", [new SegmentRange(198, 203)])?.FirstSegment);
        Assert.Null(talk.Find("we come back to the river again", []));
    }

    [Fact]
    public void Quotes_cut_at_random_are_found_to_the_letter() =>
        Gen.Select(Gen.Int[0, Words.Length - 1].Select(i => Words[i]).Array[1, 8].Select(words => string.Join(' ', words)).Array[1, 30], Gen.Int[0, 10000], Gen.Int[5, 40])
            .Sample((texts, at, length) =>
            {
                var spoken = SpokenText.Join([.. texts.Select((text, i) => Fixtures.Segment(i, i + 1, text))]);
                var words = spoken.Text.Split(' ');
                var first = at % words.Length;
                var quote = string.Join(' ', words.Skip(first).Take(length));
                var found = new QuoteFinder(spoken).Find(quote, [new SegmentRange(0, spoken.SegmentCount - 1)]);
                if (found is null)
                    return words.Skip(first).Take(length).Count(word => word.Any(char.IsLetterOrDigit)) < 5;
                Assert.Contains(found.Quote, spoken.Of(found.FirstSegment, found.LastSegment).ToString(), StringComparison.Ordinal);
                return found.Similarity >= 1;
            });

    [Fact]
    public void Hostile_quotes_come_to_an_end_without_an_exception()
    {
        var talk = new QuoteFinder(SpokenText.Join([.. Enumerable.Range(0, 3000).Select(i => Fixtures.Segment(i, i + 1, "a a a a a a a a a b"))]));
        foreach (var quote in (string[])[new string('a', 2_000_000), string.Join(' ', Enumerable.Repeat("a", 500_000)), new string('\ud800', 1000), string.Concat(Enumerable.Repeat("a … ", 5000)), "\0\0\0"])
            talk.Find(quote, [new SegmentRange(int.MinValue, int.MaxValue)]);
    }
}
