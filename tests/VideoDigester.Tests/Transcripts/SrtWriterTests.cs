using VideoDigester.Transcripts;

namespace VideoDigester.Tests.Transcripts;

public sealed class SrtWriterTests
{
    [Theory]
    [InlineData("a <b> c </i>", "a &lt;b> c &lt;/i>")]
    [InlineData("1 < 2 <x>", "1 < 2 <x>")]
    [InlineData("{\\an8}up {not}", "&#123;\\an8}up {not}")]
    [InlineData("R&amp;B &#38; &amp & AT&T", "R&amp;amp;B &amp;#38; &amp & AT&T")]
    [InlineData("a --> b - c -- d", "a --&gt; b - c -- d")]
    [InlineData("-->-->", "--&gt;--&gt;")]
    public void Only_what_would_be_read_as_markup_is_escaped(string text, string expected) => Assert.Equal($"1\n00:00:00,000 --> 00:00:01,000\n{expected}\n", Written((0, 1_000, text)));

    [Fact]
    public void A_tag_is_escaped_up_to_its_greatest_length()
    {
        var longest = $"<b {new string('é', 148)}>";

        Assert.Contains("&lt;b", Written((0, 1, $"<b {new string('x', 296)}>")), StringComparison.Ordinal);
        Assert.DoesNotContain("&lt;b", Written((0, 1, $"<b {new string('x', 297)}>")), StringComparison.Ordinal);
        Assert.Contains("&lt;b", Written((0, 1, longest)), StringComparison.Ordinal);
    }

    [Fact]
    public void Cues_are_numbered_and_those_without_words_are_left_out() =>
        Assert.Equal(
            "1\n00:00:00,000 --> 00:00:01,000\none\n\n2\n00:00:05,000 --> 00:00:05,000\ntwo\nrows\n\n3\n00:00:00,000 --> 01:00:00,007\nthree\n",
            Written((0, 1_000, "one"), (2_000, 3_000, " "), (5_000, 4_000, "two\nrows"), (-5, 3_600_007, "three")));

    private static string Written(params (long Start, long End, string Text)[] segments)
    {
        using var writer = new StringWriter();
        SrtWriter.Write(TranscriptFixture.Of([.. segments.Select(segment => TranscriptFixture.Segment(segment.Start, segment.End, segment.Text))]), writer);
        return writer.ToString();
    }
}
