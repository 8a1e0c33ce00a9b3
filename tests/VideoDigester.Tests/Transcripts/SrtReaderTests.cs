using System.Text;
using VideoDigester.Transcripts;

namespace VideoDigester.Tests.Transcripts;

public sealed class SrtReaderTests
{
    [Fact]
    public void The_dialects_are_read()
    {
        const string file = """
            1
            00:00:01,000 --> 00:00:02,500
            <i>Plain</i> and {\an8}<font color="#ff0000">red</font>

            2
            00:00:03.000-->00:00:04.000 X1:10 X2:20 Y1:1 Y2:2
            points, no spaces

            3
            0:0:5,5 --> 00:06
            short<br>clocks

            00: 00: 07, 250 --> 00:00:08:750
            no number

            and a blank line inside
            5
            00:00:09,000 --> 00:00:10,000
            no blank line before the number
            6

            00:00:11,000 --> 00:00:12,000
            42

            """;

        Assert.Equal(
            [
                "1000-2500 Plain and red", "3000-4000 points, no spaces", "5500-6000 short\\nclocks", "7250-8750 no number\\nand a blank line inside",
                "9000-10000 no blank line before the number", "11000-12000 42",
            ],
            CaptionText.Lines(file, CaptionFormat.Srt));
    }

    [Theory]
    [InlineData("a <b> c")]
    [InlineData("x < y > z")]
    [InlineData("AT&T and R&B;")]
    [InlineData("{not an override} <3")]
    [InlineData("left --> right")]
    public void What_only_looks_like_markup_is_text(string text)
    {
        var lines = CaptionText.Lines($"1\n00:00:00,000 --> 00:00:01,000\n{text}\n", CaptionFormat.Srt);

        Assert.Equal([$"0-1000 {text.Replace("<b> ", "", StringComparison.Ordinal)}"], lines);
    }

    [Fact]
    public void A_malformed_timing_line_costs_its_own_cue_only()
    {
        const string file = "1\n00:00:00,000 --> 00:00:01,000\none\n\n2\n00:00:0x,000 --> 00:00:02,000\nlost\n\n3\n00:00:03,000 --> 00:00:04,000\nthree\n";

        Assert.Equal(["0-1000 one", "3000-4000 three"], CaptionText.Lines(file, CaptionFormat.Srt));
    }

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_Windows_1252()
    {
        var bytes = Encoding.Latin1.GetBytes("1\r\n00:00:00,000 --> 00:00:01,000\r\nDéjà vu \u0096 déjà lu\r\n\r\n2\r\n00:00:01,000 --> 00:00:02,000\r\nfin\r\n");

        Assert.Equal(["0-1000 Déjà vu – déjà lu", "1000-2000 fin"], CaptionReader.Read(bytes, CaptionFormat.Srt).Show());
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Byte_order_marks_are_no_text(string name)
    {
        var encoding = Encoding.GetEncoding(name);

        var document = CaptionReader.Read([.. encoding.GetPreamble(), .. encoding.GetBytes("1\n00:00:00,000 --> 00:00:01,000\n字幕です\n\n")], CaptionFormat.Srt);

        Assert.Equal(["0-1000 字幕です"], document.Show());
    }

    [Fact]
    public void A_WebVTT_file_with_the_wrong_name_is_read_as_what_it_is() =>
        Assert.Equal(CaptionFormat.Vtt, CaptionText.Read("WEBVTT\n\n00:01.000 --> 00:02.000\nhi\n", CaptionFormat.Srt).Format);

    [Fact]
    public void The_last_cue_is_kept_without_a_line_end() =>
        Assert.Equal(["0-1000 one", "1000-2000 two"], CaptionText.Lines("1\n00:00:00,000 --> 00:00:01,000\none\n\n2\n00:00:01,000 --> 00:00:02,000\ntwo", CaptionFormat.Srt));
}
