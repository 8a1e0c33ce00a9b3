using System.Text;
using VideoDigester.Transcripts;

namespace VideoDigester.Tests.Transcripts;

public sealed class CharacterReferenceTests
{
    [Theory]
    [InlineData("&#65;b", "A", 5)]
    [InlineData("&#x41;", "A", 6)]
    [InlineData("&#X4a;", "J", 6)]
    [InlineData("&#xaf;", "\u00AF", 6)]
    [InlineData("&#xAF;", "\u00AF", 6)]
    [InlineData("&#xfa;", "\u00FA", 6)]
    [InlineData("&#xFA;", "\u00FA", 6)]
    [InlineData("&#09;", "\t", 5)]
    [InlineData("&#99;", "c", 5)]
    [InlineData("&#0;", "\uFFFD", 4)]
    [InlineData("&#127;", "\u007F", 6)]
    [InlineData("&#128;", "\u20AC", 6)]
    [InlineData("&#x9F;", "\u0178", 6)]
    [InlineData("&#160;", "\u00A0", 6)]
    [InlineData("&#8217;", "\u2019", 7)]
    [InlineData("&#xD7FF;", "\uD7FF", 8)]
    [InlineData("&#xD800;", "\uFFFD", 8)]
    [InlineData("&#x10FFFF;", "\U0010FFFF", 10)]
    [InlineData("&#x110000;", "\uFFFD", 10)]
    [InlineData("&#99999999999999999999;", "\uFFFD", 23)]
    [InlineData("&amp;amp;", "&", 5)]
    [InlineData("&AMP;", "&", 5)]
    [InlineData("&lt;", "<", 4)]
    [InlineData("&LT;", "<", 4)]
    [InlineData("&gt;", ">", 4)]
    [InlineData("&GT;", ">", 4)]
    [InlineData("&quot;", "\"", 6)]
    [InlineData("&QUOT;", "\"", 6)]
    [InlineData("&nbsp;", "\u00A0", 6)]
    [InlineData("&COPY;", "\u00A9", 6)]
    [InlineData("&copy;", "\u00A9", 6)]
    [InlineData("&REG;", "\u00AE", 5)]
    [InlineData("&apos;", "'", 6)]
    [InlineData("&hellip;", "\u2026", 8)]
    [InlineData("&frac12;", "\u00BD", 8)]
    [InlineData("&thetasym;", "\u03D1", 10)]
    public void With_its_semicolon_a_reference_is_read_everywhere(string text, string value, int length)
    {
        Assert.Equal((length, value), Read(text, mayLackSemicolon: false));
        Assert.Equal((length, value), Read(text, mayLackSemicolon: true));
    }

    [Theory]
    [InlineData("&#65", "A", 4)]
    [InlineData("&#65b", "A", 4)]
    [InlineData("&#x41 ", "A", 5)]
    [InlineData("&#x4g", "\u0004", 4)]
    [InlineData("&#6a", "\u0006", 3)]
    [InlineData("&lt", "<", 3)]
    [InlineData("&ampx;", "&", 4)]
    [InlineData("&notit;", "\u00AC", 4)]
    [InlineData("&eacute rest", "\u00E9", 7)]
    [InlineData("&nbsp1", "\u00A0", 5)]
    [InlineData("&yuml", "\u00FF", 5)]
    public void Without_it_numbers_and_the_old_names_count_where_they_may(string text, string value, int length)
    {
        Assert.Equal((length, value), Read(text, mayLackSemicolon: true));
        Assert.Equal((0, ""), Read(text, mayLackSemicolon: false));
    }

    [Theory]
    [InlineData("&")]
    [InlineData("&a")]
    [InlineData("&;x")]
    [InlineData("& amp;")]
    [InlineData("&#;")]
    [InlineData("&#x;")]
    [InlineData("&#xg;")]
    [InlineData("&#a;")]
    [InlineData("&#")]
    [InlineData("&#x")]
    [InlineData("&hellip rest")]
    [InlineData("&apos rest")]
    [InlineData("&OElig")]
    [InlineData("&nonsense;")]
    [InlineData("&CounterClockwiseContourIntegral;")]
    public void Anything_else_is_none(string text)
    {
        Assert.Equal((0, ""), Read(text, mayLackSemicolon: true));
        Assert.Equal((0, ""), Read(text, mayLackSemicolon: false));
    }

    private static (int Length, string Value) Read(string text, bool mayLackSemicolon) => (CharacterReference.TryRead(Encoding.UTF8.GetBytes(text), mayLackSemicolon, out var value), value);
}
