using System.Text;
using VideoDigester.Transcripts;

namespace VideoDigester.Tests.Transcripts;

public sealed class CaptionFormatsTests
{
    [Theory]
    [InlineData("vtt", CaptionFormat.Vtt)]
    [InlineData(".SRT", CaptionFormat.Srt)]
    [InlineData("json3", CaptionFormat.Json3)]
    [InlineData("dfxp", CaptionFormat.Ttml)]
    [InlineData(".ttml", CaptionFormat.Ttml)]
    [InlineData("srv1", CaptionFormat.Srv1)]
    [InlineData("srv2", CaptionFormat.Srv2)]
    [InlineData("srv3", CaptionFormat.Srv3)]
    [InlineData("ytt", CaptionFormat.Srv3)]
    [InlineData("ass", null)]
    [InlineData("json", null)]
    [InlineData("", null)]
    public void Extensions_name_formats(string extension, CaptionFormat? format) => Assert.Equal(format, CaptionFormats.FromExtension(extension));

    [Theory]
    [InlineData("WEBVTT\n", CaptionFormat.Vtt)]
    [InlineData("\uFEFFWEBVTT FILE\n", CaptionFormat.Vtt)]
    [InlineData("WEBVTTX\n", null)]
    [InlineData("1\n00:00:00,000 --> 00:00:01,000\nx\n", CaptionFormat.Srt)]
    [InlineData(" {\"wireMagic\":\"pb3\"}", CaptionFormat.Json3)]
    [InlineData("{\"id\":1}", null)]
    [InlineData("<?xml version='1.0'?><!-- <tt> --><transcript>", CaptionFormat.Srv1)]
    [InlineData("<timedtext><text t='1'>", CaptionFormat.Srv2)]
    [InlineData("<timedtext format=\"3\">", CaptionFormat.Srv3)]
    [InlineData("<tt:tt xmlns:tt=\"http://www.w3.org/ns/ttml\">", CaptionFormat.Ttml)]
    [InlineData("<html>", null)]
    [InlineData("", null)]
    public void Content_tells_the_format(string content, CaptionFormat? format) => Assert.Equal(format, CaptionFormats.Detect(Encoding.UTF8.GetBytes(content)));
}
