using System.Text;
using VideoDigester.Transcripts;

namespace VideoDigester.Tests.Transcripts;

public sealed class SegmentTextTests
{
    [Theory]
    [InlineData("words", "words")]
    [InlineData("  words \u00A0", "words")]
    [InlineData("\u200Bwords\u2060\uFEFF", "words")]
    [InlineData("two  words", "two words")]
    [InlineData("two \t words", "two words")]
    [InlineData("two\twords", "two words")]
    [InlineData(" one \r\n\r\n two\rthree\n", "one\ntwo\nthree")]
    [InlineData("one\n\u200E\u00AD\ntwo", "one\ntwo")]
    [InlineData("a\0b", "a\uFFFDb")]
    [InlineData("😀  x", "😀 x")]
    [InlineData("", null)]
    [InlineData(" \t", null)]
    [InlineData("\u200E", null)]
    [InlineData("\n \n", null)]
    public void Text_has_one_form(string text, string? expected) => Assert.Equal(expected, SegmentText.Normalize(text));

    [Fact]
    public void Half_a_pair_is_no_character() => Assert.Equal("a\uFFFDb \uFFFD", SegmentText.Normalize("a\uD83Db  \uDE00"));

    [Theory]
    [InlineData(" Ann \n Lee ", "Ann Lee")]
    [InlineData(" \t", null)]
    [InlineData(null, null)]
    public void A_name_is_one_line(string? name, string? expected) => Assert.Equal(expected, SegmentText.NormalizeName(name));

    [Theory]
    [InlineData(" words\u007F ", "words\u007F")]
    [InlineData("\u200B\u00A0é\u00A0\u200B", "é")]
    [InlineData("a", "a")]
    [InlineData(" \u3000", "")]
    [InlineData("\u200E", "\u200E")]
    public void Bytes_are_trimmed_as_text_is(string text, string expected)
    {
        Assert.Equal(expected, Encoding.UTF8.GetString(SegmentText.Trim(Encoding.UTF8.GetBytes(text))));
        Assert.Equal(expected is "" or "\u200E", SegmentText.IsBlank(Encoding.UTF8.GetBytes(text)));
    }

    [Theory]
    [InlineData("a b", "a b")]
    [InlineData("  a", " a")]
    [InlineData("\ta", " a")]
    [InlineData("a \t\t b  c", "a b c")]
    public void Spaces_in_a_row_are_one(string text, string expected)
    {
        var bytes = Encoding.UTF8.GetBytes(text);

        Assert.Equal(expected, Encoding.UTF8.GetString(bytes.AsSpan(0, SegmentText.CollapseSpaces(bytes))));
    }
}
