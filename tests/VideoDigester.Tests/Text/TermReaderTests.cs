using VideoDigester.Text;

namespace VideoDigester.Tests.Text;

public sealed class TermReaderTests
{
    [Theory]
    [InlineData("Rivers, RIVERS and the river's", "rivers", "rivers", "and", "the", "river")]
    [InlineData("sedimentation sediments", "sedime", "sedime")]
    [InlineData("人気の動画", "人気", "気の", "の動", "動画")]
    [InlineData("水", "水")]
    [InlineData("ビットcoin", "ビッ", "ット", "coin")]
    [InlineData("한국어 문장", "한국", "국어", "문장")]
    [InlineData("น้ำ", "น้", "้ำ")]
    [InlineData("كِتَاب كتاب", "كتاب", "كتاب")]
    [InlineData("a b c — !", new string[0])]
    [InlineData("𠮷野", "𠮷野")]
    public void Terms_are_folded_beginnings_of_words_or_pairs_of_characters(string text, params string[] expected)
    {
        var (vocabulary, terms) = (new Vocabulary(), new List<int>());

        TermReader.Read(text, vocabulary, terms);

        Assert.Equal(expected, terms.Select(term => vocabulary[term]));
    }
}
