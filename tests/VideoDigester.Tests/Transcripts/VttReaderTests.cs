using System.Text;
using VideoDigester.Transcripts;

namespace VideoDigester.Tests.Transcripts;

public sealed class VttReaderTests
{
    [Fact]
    public void Each_cue_is_a_segment_whatever_stands_around_it()
    {
        const string file = """
            WEBVTT - a talk about bees
            Kind: subtitles
            Language: en-GB

            STYLE
            ::cue(b) { color: gold }

            REGION
            id:hive
            lines:3

            NOTE the first cue
            has two rows

            intro
            00:00:01.250 --> 00:00:03.000 region:hive align:start line:-1
            Welcome to the hive,
            mind your step.

            00:03.000 --> 00:04.500
            Bees &amp; wasps &lt;both&gt; sting&nbsp;&#8230; <i>ouch</i>

            25:00:00.007 --> 100:00:00.001 position:10%
            A day later.

            """;

        var document = CaptionText.Read(file, CaptionFormat.Vtt);

        Assert.Equal((CaptionFormat.Vtt, "en-GB", false), (document.Format, document.Language, document.IsAutomatic));
        Assert.Equal(
            ["1250-3000 Welcome to the hive,\\nmind your step.", "3000-4500 Bees & wasps <both> sting\u00A0… ouch", "90000007-360000001 A day later."],
            document.Show());
    }

    [Theory]
    [InlineData("<v Ada>Good morning.</v>", "[Ada] Good morning.")]
    [InlineData("<v.loud Ada Q. &amp; Co>Good <b>morning</b>.", "[Ada Q. & Co] Good morning.")]
    [InlineData("<v Ada>Good</v> <v Bo>morning</v>", "Good morning")]
    [InlineData("Well: <v Ada>Good morning</v>", "Well: Good morning")]
    [InlineData("<c.red.big><lang fr>Bonjour</lang></c> <u>all</u>", "Bonjour all")]
    [InlineData("<ruby>漢<rt>kan</rt>字<rt>ji</rt></ruby>です", "漢字です")]
    [InlineData("a <unknown>b</unknown> c", "a b c")]
    [InlineData("<v Ada>a</v> <v Ada>b</v>", "[Ada] a b")]
    [InlineData("<v Ada>a</v> b", "a b")]
    [InlineData("<v Ada>a <v Bo>b</v></v>", "a b")]
    [InlineData("<v Ada &amp; Bo &lt Co &x>a", "[Ada & Bo < Co &x] a")]
    [InlineData("<v &amp;Ada>a", "[&Ada] a")]
    [InlineData("<ruby>漢<rt>kan</ruby>字 <v Ada>x", "漢字 x")]
    [InlineData("<ruby>漢<rt>kan</rt></ruby><rt>seen</rt>", "漢seen")]
    [InlineData("<ruby>漢<rt>kan</b>ji</rt>字</ruby>", "漢字")]
    [InlineData("<ruby>漢<rt>k<lang ja>a</lang>n</rt>字</ruby>", "漢字")]
    [InlineData("<ruby>漢<rt>k<langx>a</langx>n</rt>字</ruby>", "漢字")]
    [InlineData("<v.x>a", "a")]
    [InlineData("1 < 2", "1")]
    [InlineData("AT&T &c &bogus; &#0; &#x1F41D; &copy", "AT&T &c &bogus; \uFFFD 🐝 ©")]
    [InlineData("\u200B  spaced \t out \u200B", "spaced out")]
    [InlineData("שלום \u200Fעולם 👩‍🚀 नमस्ते", "שלום \u200Fעולם 👩‍🚀 नमस्ते")]
    public void Text_is_plain(string payload, string expected) =>
        Assert.Equal([$"0-1000 {expected}"], CaptionText.Lines($"WEBVTT\n\n00:00.000 --> 00:01.000\n{payload}\n\n", CaptionFormat.Vtt));

    [Theory]
    [InlineData("<v Ada>Hello", "Ada")]
    [InlineData("<v>Hello", null)]
    [InlineData("<v   Ada\tLovelace >Hello", "Ada Lovelace")]
    public void A_voice_is_the_speaker(string payload, string? speaker) =>
        Assert.Equal(speaker, CaptionText.Read($"WEBVTT\n\n00:00.000 --> 00:01.000\n{payload}\n", CaptionFormat.Vtt).Segments[0].Speaker);

    [Fact]
    public void A_malformed_cue_costs_only_itself()
    {
        const string file = "WEBVTT\n\n00:00.000 --> 00:01.000\none\n\n00:0x.000 --> 00:02.000\nlost\n\n00:02.000 --> 00:99.000\nlost too\n\n00:03.000 --> 00:04.000\nfour\n";

        Assert.Equal(["0-1000 one", "3000-4000 four"], CaptionText.Lines(file, CaptionFormat.Vtt));
    }

    [Fact]
    public void An_end_before_the_start_becomes_the_start_and_a_cue_of_no_length_stays()
    {
        const string file = "WEBVTT\n\n00:05.000 --> 00:04.000\nback\n\n00:06.000 --> 00:06.000\nnow\n";

        Assert.Equal(["5000-5000 back", "6000-6000 now"], CaptionText.Lines(file, CaptionFormat.Vtt));
    }

    [Fact]
    public void Segments_come_in_order_of_time_and_equals_in_order_of_the_file()
    {
        const string file = "WEBVTT\n\n00:05.000 --> 00:06.000\nc\n\n00:01.000 --> 00:02.000\na\n\n00:05.000 --> 00:05.500\nd\n\n00:02.000 --> 00:03.000\nb\n";

        Assert.Equal(["a", "b", "c", "d"], CaptionText.Read(file, CaptionFormat.Vtt).Segments.Select(segment => segment.Text));
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\n")]
    public void Every_kind_of_line_end_is_read(string lineEnd) =>
        Assert.Equal(
            ["0-1000 one\\ntwo", "1000-2000 three"],
            CaptionText.Lines(string.Join(lineEnd, "WEBVTT", "", "00:00.000 --> 00:01.000", "one", "two", "", "00:01.000 --> 00:02.000", "three", ""), CaptionFormat.Vtt));

    [Fact]
    public void UTF_16_with_and_without_a_mark_is_read()
    {
        const string file = "WEBVTT\n\n00:00.000 --> 00:01.000\nžluťoučký 🐝\n";

        foreach (var encoding in new[] { Encoding.Unicode, Encoding.BigEndianUnicode })
        {
            Assert.Equal(["0-1000 žluťoučký 🐝"], CaptionReader.Read(encoding.GetBytes(file), CaptionFormat.Vtt).Show());
            Assert.Equal(["0-1000 žluťoučký 🐝"], CaptionReader.Read([.. encoding.GetPreamble(), .. encoding.GetBytes(file)], CaptionFormat.Vtt).Show());
        }
    }

    [Fact]
    public void Cues_without_the_signature_are_read() =>
        Assert.Equal(["0-1000 hello"], CaptionText.Lines("00:00.000 --> 00:01.000\nhello\n", CaptionFormat.Vtt));

    [Fact]
    public void Joined_HLS_pieces_are_put_on_one_clock()
    {
        const string file = """
            WEBVTT
            X-TIMESTAMP-MAP=LOCAL:00:00:00.000,MPEGTS:900000

            00:01.000 --> 00:02.000
            one

            WEBVTT
            X-TIMESTAMP-MAP=MPEGTS:1440000,LOCAL:00:00:00.000

            00:01.000 --> 00:02.000
            seven

            """;

        Assert.Equal(["1000-2000 one", "7000-8000 seven"], CaptionText.Lines(file, CaptionFormat.Vtt));
    }

    [Fact]
    public void White_space_is_no_segment() =>
        Assert.Equal(["2000-3000 word"], CaptionText.Lines("WEBVTT\n\n00:00.000 --> 00:01.000\n \n&nbsp;\u200B\n\n00:01.000 --> 00:02.000\n\n00:02.000 --> 00:03.000\nword\n", CaptionFormat.Vtt));
}
