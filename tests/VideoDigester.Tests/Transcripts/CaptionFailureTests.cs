using System.Text;

namespace VideoDigester.Tests.Transcripts;

public sealed class CaptionFailureTests
{
    private const string Vtt = "WEBVTT\n\n00:00.000 --> 00:01.000\none\n\n";
    private const string Srt = "1\n00:00:00,000 --> 00:00:01,000\none\n\n";

    [Theory]
    [InlineData("", CaptionFormat.Vtt)]
    [InlineData(" \r\n\t ", CaptionFormat.Srt)]
    [InlineData("\uFEFF", CaptionFormat.Json3)]
    [InlineData("WEBVTT", CaptionFormat.Vtt)]
    [InlineData("WEBVTT\nKind: captions\nLanguage: en\n\n", CaptionFormat.Vtt)]
    [InlineData("WEBVTT\n\nSTYLE\nb { }\n", CaptionFormat.Vtt)]
    [InlineData("WEBVTT\n\n00:00.000 --> 00:01.000\n \n\n", CaptionFormat.Vtt)]
    [InlineData("1\n00:00:00,000 --> 00:00:01,000\n\n", CaptionFormat.Srt)]
    [InlineData("{\"events\":[]}", CaptionFormat.Json3)]
    [InlineData("{\"events\":[{\"tStartMs\":0,\"segs\":[{\"utf8\":\"\\n\"}]}]}", CaptionFormat.Json3)]
    [InlineData("<transcript/>", CaptionFormat.Srv1)]
    [InlineData("<timedtext format=\"3\"><head/><body/></timedtext>", CaptionFormat.Srv3)]
    [InlineData("<tt xmlns=\"http://www.w3.org/ns/ttml\"><head/></tt>", CaptionFormat.Ttml)]
    public void A_file_without_words_is_an_empty_body(string file, CaptionFormat format) =>
        Assert.Equal(ErrorCode.EmptyBody, CaptionText.Failure(file, format));

    [Theory]
    [InlineData("<!DOCTYPE html><html><body>Too many requests</body></html>", CaptionFormat.Vtt)]
    [InlineData("<html lang=\"en\"><head>", CaptionFormat.Srv3)]
    [InlineData("{\"error\":{\"code\":429,\"message\":\"quota\"}}", CaptionFormat.Vtt)]
    [InlineData("{\"error\":{\"code\":429,\"message\":\"quota\"}}", CaptionFormat.Json3)]
    [InlineData("[]", CaptionFormat.Json3)]
    [InlineData("null", CaptionFormat.Json3)]
    [InlineData("{\"events\":[],}}", CaptionFormat.Json3)]
    [InlineData("{\"events\":[}]", CaptionFormat.Json3)]
    [InlineData("#EXTM3U\n#EXTINF:5,\nsubs.vtt\n", CaptionFormat.Vtt)]
    [InlineData("Sorry, there is nothing here.\n", CaptionFormat.Srt)]
    [InlineData("<rss><channel/></rss>", CaptionFormat.Ttml)]
    [InlineData("<tt><body><p begin='1s'>a & b</p></body></tt>", CaptionFormat.Ttml)]
    [InlineData("plain", CaptionFormat.Ttml)]
    public void Something_else_is_not_captions(string file, CaptionFormat format) =>
        Assert.Equal(ErrorCode.NotCaptions, CaptionText.Failure(file, format));

    [Theory]
    [InlineData(CaptionFormat.Vtt)]
    [InlineData(CaptionFormat.Srt)]
    [InlineData(CaptionFormat.Json3)]
    [InlineData(CaptionFormat.Ttml)]
    public void Binary_data_is_not_captions(CaptionFormat format) =>
        Assert.Equal(ErrorCode.NotCaptions, CaptionText.Failure([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0x4B, 0xCB, 1, 2, 3, 4, 5, 6, 7, 0], format));

    [Theory]
    [InlineData("WEBV")]
    [InlineData(Vtt + "00:01.000 --> 00:02")]
    [InlineData(Vtt + "00:01.000 -->")]
    [InlineData(Vtt + "00:01.0")]
    [InlineData(Vtt + "00:01.000 --> 00:02.000")]
    [InlineData(Vtt + "00:01.000 --> 00:02.000\n")]
    [InlineData(Vtt + "00:01.000 --> 00:02.000\nsome <i")]
    [InlineData(Vtt + "00:01.000 --> 00:02.000\nBees &am")]
    [InlineData("WEBVTT\nKind: captions\n\n00:01.000 --> 00:02.000\nthis line may be lon")]
    [InlineData(Vtt + "00:01.000 --> 00:02.000\nword<00:00:01.500><c> times</c>")]
    public void WebVTT_that_is_cut_off_says_so(string file) => Assert.Equal(ErrorCode.TruncatedCaptions, CaptionText.Failure(file, CaptionFormat.Vtt));

    [Theory]
    [InlineData("1\n00:00:0")]
    [InlineData(Srt + "2")]
    [InlineData(Srt + "2\n")]
    [InlineData(Srt + "2\n00")]
    [InlineData(Srt + "2\n00:00:01,0")]
    [InlineData(Srt + "2\n00:00:01,000 --> 00:00:02,000")]
    [InlineData(Srt + "2\n00:00:01,000 --> 00:00:02,000\n")]
    [InlineData(Srt + "2\n00:00:01,000 --> 00:00:02,000\nsome </i")]
    public void SubRip_that_is_cut_off_says_so(string file) => Assert.Equal(ErrorCode.TruncatedCaptions, CaptionText.Failure(file, CaptionFormat.Srt));

    [Fact]
    public void Documents_that_are_cut_off_anywhere_say_so()
    {
        const string json = """{"events":[{"tStartMs":10,"dDurationMs":20,"segs":[{"utf8":"on\u00e9 🐝"}]},{"tStartMs":30,"segs":[{"utf8":"two"}]}]}""";
        const string xml = """<transcript><text start="1" dur="1">one &amp; é</text><text start="2" dur="1">two</text></transcript>""";

        AssertTruncatedEverywhere(json, CaptionFormat.Json3);
        AssertTruncatedEverywhere(xml, CaptionFormat.Srv1);
    }

    [Theory]
    [InlineData(CaptionFormat.Vtt, Vtt)]
    [InlineData(CaptionFormat.Srt, Srt)]
    public void A_cut_inside_a_character_says_so(CaptionFormat format, string file)
    {
        var bytes = Encoding.UTF8.GetBytes(file.Replace("one", "日本🐝", StringComparison.Ordinal).TrimEnd('\n'));

        foreach (var missing in new[] { 1, 2, 3, 5 })
            Assert.Equal(ErrorCode.TruncatedCaptions, CaptionText.Failure(bytes[..^missing], format));
    }

    [Theory]
    [InlineData("[Script Info]\nScriptType: v4.00+\n")]
    [InlineData("\uFEFF[V4+ Styles]\n")]
    [InlineData("Scenarist_SCC V1.0\n\n00:00:01:00 9420")]
    [InlineData("<SAMI><HEAD></HEAD></SAMI>")]
    [InlineData("{1}{50}Hello")]
    public void Other_caption_formats_are_unsupported(string file) => Assert.Equal(ErrorCode.UnsupportedCaptions, CaptionText.Failure(file, CaptionFormat.Srt));

    private static void AssertTruncatedEverywhere(string file, CaptionFormat format)
    {
        var bytes = Encoding.UTF8.GetBytes(file);
        for (var length = 1; length < bytes.Length; length++)
            Assert.Equal(ErrorCode.TruncatedCaptions, CaptionText.Failure(bytes[..length], format));
    }
}
