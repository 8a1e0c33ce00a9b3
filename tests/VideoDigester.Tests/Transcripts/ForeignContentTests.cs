using System.Text;
using VideoDigester.Transcripts;

namespace VideoDigester.Tests.Transcripts;

public sealed class ForeignContentTests
{
    [Theory]
    [InlineData("[Script Info]\nTitle: x", "Advanced SubStation Alpha")]
    [InlineData("[V4+ Styles]", "Advanced SubStation Alpha")]
    [InlineData("[v4 styles]", "Advanced SubStation Alpha")]
    [InlineData("Dialogue: 0,0:00:01.00", "Advanced SubStation Alpha")]
    [InlineData("Scenarist_SCC V1.0", "Scenarist closed captions (SCC)")]
    [InlineData("<SAMI><HEAD>", "SAMI")]
    [InlineData("{1}{25}Words", "MicroDVD")]
    [InlineData("{0}{25}Words", "MicroDVD")]
    [InlineData("[ti:Song]", "lyrics (LRC)")]
    [InlineData("\r\n [ar:Singer]", "lyrics (LRC)")]
    [InlineData("[00:12.00]Words", "lyrics (LRC)")]
    public void Captions_of_another_kind_are_called_by_their_name(string text, string name) => Refuses(text, ErrorCode.UnsupportedCaptions, $"The captions are {name}");

    [Theory]
    [InlineData("#EXTM3U\n#EXT-X-VERSION:3", "HLS playlist")]
    [InlineData("<!DOCTYPE html><title>x</title>", "HTML page")]
    [InlineData("<html lang='en'>", "HTML page")]
    [InlineData("<head></head>", "HTML page")]
    [InlineData("<body>x</body>", "HTML page")]
    [InlineData("<!-- x --><HTML>", "HTML page")]
    [InlineData("\0\0\0\0", "binary data")]
    [InlineData("\u0001\u0002\u0003 a few letters", "binary data")]
    [InlineData("1234567890123456789\u0001\u0001", "binary data")]
    public void What_is_no_captions_at_all_is_told(string text, string what) => Refuses(text, ErrorCode.NotCaptions, what);

    [Theory]
    [InlineData("1234567890123456789\u0001")]
    [InlineData("\t\n\r\f\t\n\r\f x")]
    [InlineData("WEBVTT\0\0\0\0\0\0\0\0")]
    [InlineData("html is a language <html>")]
    [InlineData("<tt>words</tt>")]
    [InlineData("<p>the word html</p>")]
    [InlineData("1\n00:00:01,000 --> 00:00:02,000\nWords")]
    public void The_rest_may_be_captions(string text) => ForeignContent.Refuse(Encoding.UTF8.GetBytes(text));

    private static void Refuses(string text, ErrorCode code, string message) => CaptionText.Refuses(code, message, () => ForeignContent.Refuse(Encoding.UTF8.GetBytes(text)));
}
