using VideoDigester.Transcripts;

namespace VideoDigester.Tests.Transcripts;

public sealed class CharLinesTests
{
    [Theory]
    [InlineData("", "[]")]
    [InlineData("a", "[a]")]
    [InlineData("a\nb\rc\r\nd", "[a][b][c][d]")]
    [InlineData("\na\n\n", "[][a][][]")]
    [InlineData("\n\ra\r\r\n\n", "[][][a][][][]")]
    [InlineData("a\r", "[a][]")]
    [InlineData("a\r\n", "[a][]")]
    public void Lines_end_at_any_of_the_three_ends(string text, string expected)
    {
        var lines = new System.Text.StringBuilder();
        foreach (var line in new CharLines(text))
            lines.Append('[').Append(line).Append(']');

        Assert.Equal(expected, lines.ToString());
    }
}
