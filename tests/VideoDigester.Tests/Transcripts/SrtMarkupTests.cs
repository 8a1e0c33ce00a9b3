using System.Text;
using VideoDigester.Transcripts;

namespace VideoDigester.Tests.Transcripts;

public sealed class SrtMarkupTests
{
    public static TheoryData<string> Names => ["b", "i", "u", "s", "em", "strong", "font", "span", "br", "p", "div", "c", "v", "lang", "ruby", "rb", "rt", "rp"];

    [Theory]
    [MemberData(nameof(Names))]
    public void Tags_have_one_of_these_names(string name)
    {
        Assert.Equal(name.Length + 2, TagLength($"<{name}>x").Length);
        Assert.Equal(name.Length + 3, TagLength($"</{name.ToUpperInvariant()}>x").Length);
        Assert.Equal(name.Length + 8, TagLength($"<{name} a='1'>x").Length);
        Assert.Equal(name.Length + 6, TagLength($"<{name}.red>x").Length);
        Assert.Equal(name.Length + 3, TagLength($"<{name}/>x").Length);
        Assert.True(SrtMarkup.EndsInsideTag(Encoding.UTF8.GetBytes($"words <{name} colour")));
    }

    [Theory]
    [InlineData("<>")]
    [InlineData("<b")]
    [InlineData("<x>")]
    [InlineData("< b>")]
    [InlineData("</>")]
    [InlineData("<strongest>")]
    [InlineData("<bold>")]
    [InlineData("<00:00:01>")]
    [InlineData("<00:00:01.000 >")]
    public void Others_are_text(string text) => Assert.Equal((0, false, false), TagLength(text));

    [Fact]
    public void The_longest_tag_has_300_bytes()
    {
        Assert.Equal(300, TagLength($"<b {new string('x', 296)}>").Length);
        Assert.Equal(0, TagLength($"<b {new string('x', 297)}>").Length);
    }

    [Theory]
    [InlineData("<00:00:01.000>", 14, true, false)]
    [InlineData("<br>", 4, false, true)]
    [InlineData("<BR/>", 5, false, true)]
    [InlineData("<rb>", 4, false, false)]
    [InlineData("<b>", 3, false, false)]
    public void Word_times_and_breaks_are_told(string text, int length, bool isWordTime, bool isBreak) => Assert.Equal((length, isWordTime, isBreak), TagLength(text));

    [Theory]
    [InlineData("{\\an8}x", 6)]
    [InlineData("{\\}", 3)]
    [InlineData("{\\", 0)]
    [InlineData("{\\i1", 0)]
    [InlineData("{an8}", 0)]
    public void Overrides_begin_with_a_backslash(string text, int length) => Assert.Equal(length, SrtMarkup.OverrideLength(Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData("words <", true)]
    [InlineData("words </", true)]
    [InlineData("words <fo", true)]
    [InlineData("words </FON", true)]
    [InlineData("words <b>bold</b> <i", true)]
    [InlineData("words <font color=\"", true)]
    [InlineData("words <fonts and", false)]
    [InlineData("words <fo and", false)]
    [InlineData("words < and", false)]
    [InlineData("words <xy", false)]
    [InlineData("words <b>bold", false)]
    [InlineData("words", false)]
    public void A_file_may_end_inside_a_tag(string line, bool expected) => Assert.Equal(expected, SrtMarkup.EndsInsideTag(Encoding.UTF8.GetBytes(line)));

    [Theory]
    [InlineData("a\0b", "a\uFFFDb")]
    [InlineData("R&amp;B &amp &#39;x&#39;", "R&B &amp 'x'")]
    [InlineData("one<br/>two", "one\\ntwo")]
    [InlineData("{\\an8}up {not}", "up {not}")]
    public void What_is_left_is_the_text(string line, string expected) =>
        Assert.Equal([$"0-1000 {expected}"], CaptionText.Lines($"1\n00:00:00,000 --> 00:00:01,000\n{line}\n\n", CaptionFormat.Srt));

    private static (int Length, bool IsWordTime, bool IsBreak) TagLength(string text)
    {
        var length = SrtMarkup.TagLength(Encoding.UTF8.GetBytes(text), out var isWordTime, out var isBreak);
        return (length, isWordTime, isBreak);
    }
}
