using System.Text;
using VideoDigester.Transcripts;

namespace VideoDigester.Tests.Transcripts;

/// <summary>What is said of files that are no captions, or not all of them.</summary>
public sealed class CaptionRefusalTests
{
    private const string Vtt = "WEBVTT\n\n00:00.000 --> 00:01.000\none\n\n";

    [Theory]
    [InlineData("", CaptionFormat.Vtt, "The caption file is empty.")]
    [InlineData("WEBVTT\n\n00:00.000 --> 00:01.000\n<b></b>\n\n", CaptionFormat.Vtt, "The caption file holds no words.")]
    public void A_file_without_words_is_empty(string file, CaptionFormat format, string message) => Refuses(file, format, ErrorCode.EmptyBody, message);

    [Theory]
    [InlineData("words", CaptionFormat.Vtt, "The file has neither the signature of WebVTT nor a cue.")]
    [InlineData("{\"a\":1}", CaptionFormat.Json3, "The file is a JSON document without caption events.")]
    [InlineData("[1]", CaptionFormat.Json3, "The file is a JSON document without caption events.")]
    [InlineData("{\"events\":7}", CaptionFormat.Json3, "The file is a JSON document without caption events.")]
    [InlineData("{\"a\":[]}", CaptionFormat.Json3, "The file is a JSON document without caption events.")]
    [InlineData("{\"events\":[]} {}", CaptionFormat.Json3, "Something follows the JSON document.")]
    [InlineData("{\"events\":[]} 1", CaptionFormat.Json3, "Something follows the JSON document.")]
    [InlineData("{\"events\":!}", CaptionFormat.Json3, "The file is not well-formed JSON.")]
    [InlineData("words", CaptionFormat.Ttml, "The file is not an XML document.")]
    [InlineData("<!-- only this -->", CaptionFormat.Ttml, "The file is not well-formed XML.")]
    [InlineData("<tt><p></tt>", CaptionFormat.Ttml, "The file is not well-formed XML.")]
    [InlineData("<rss/>", CaptionFormat.Ttml, "The file is an XML document of another kind (<rss>).")]
    public void What_is_none_is_told_why(string file, CaptionFormat format, string message) => Refuses(file, format, ErrorCode.NotCaptions, message);

    [Theory]
    [InlineData("WEBV", CaptionFormat.Vtt, "its first line")]
    [InlineData(Vtt + "00:01.000 --> 00:02.000", CaptionFormat.Vtt, "a timing line")]
    [InlineData(Vtt + "00:01.0", CaptionFormat.Vtt, "a timing line")]
    [InlineData(Vtt + "00:01.000 --> 00:02.000\n", CaptionFormat.Vtt, "a timing line, before its text")]
    [InlineData(Vtt + "00:01.000 --> 00:02.000\ntwo <i", CaptionFormat.Vtt, "the text of a cue")]
    [InlineData(Vtt + "00:01.000 --> 00:02.000\ntwo <", CaptionFormat.Vtt, "the text of a cue")]
    [InlineData(Vtt + "00:01.000 --> 00:02.000\ntwo &am", CaptionFormat.Vtt, "the text of a cue")]
    [InlineData(Vtt + "00:01.000 --> 00:02.000\ntwo &", CaptionFormat.Vtt, "the text of a cue")]
    [InlineData(Vtt + "00:01.000 --> 00:02.000\ntwo &#821", CaptionFormat.Vtt, "the text of a cue")]
    [InlineData("{", CaptionFormat.Json3, "the middle of a JSON document")]
    [InlineData("{\"events\":[{\"segs\":[{\"utf8\":\"a", CaptionFormat.Json3, "the middle of a JSON document")]
    [InlineData("{\"events\":[{\"x\":[[", CaptionFormat.Json3, "the middle of a JSON document")]
    [InlineData("{\"events\":[", CaptionFormat.Json3, "the middle of a JSON document")]
    [InlineData("<tt><body><div><p begin=\"1s\">a", CaptionFormat.Ttml, "the middle of an XML document")]
    [InlineData("<tt><body", CaptionFormat.Ttml, "the middle of an XML document")]
    public void Where_a_file_is_cut_off_is_told(string file, CaptionFormat format, string where) =>
        Refuses(file, format, ErrorCode.TruncatedCaptions, $"The caption file is cut off: it ends in {where}. Fetch it again.");

    [Theory]
    [InlineData("two < three", "two")]
    [InlineData("two <= three", "two")]
    [InlineData("two <i>three</i>", "two three")]
    [InlineData("two &amp;", "two &")]
    [InlineData("two &#38;", "two &")]
    [InlineData("two & three", "two & three")]
    [InlineData("two &xyz", "two &xyz")]
    [InlineData("two &ambush", "two &ambush")]
    public void A_last_line_that_only_looks_cut_off_is_text(string line, string expected) =>
        Assert.Equal(["0-1000 one", $"1000-2000 {expected}"], CaptionText.Lines($"{Vtt}00:01.000 --> 00:02.000\n{line}", CaptionFormat.Vtt));

    [Theory]
    [InlineData("{\"events\":[{\"tStartMs\":1,\"dDurationMs\":2,\"segs\":[{\"utf8\":\"a\"},],},],}\0\0")]
    [InlineData("{\"x\":[{\"tStartMs\":9,\"segs\":[{\"utf8\":\"no\"}]}],\"events\":{\"a\":[1]},\"y\":[1],\"events\":[{\"tStartMs\":1,\"dDurationMs\":2,\"z\":{\"segs\":[]},\"segs\":[{\"utf8\":\"a\"}]}]} \n")]
    [InlineData("{\"events\":[{\"segs\":[{\"utf8\":\"lost\"}]},{\"tStartMs\":1,\"dDurationMs\":2,\"segs\":[[\"utf8\",\"x\"],{\"utf8\":[\"b\"]},{\"utf8\":\"a\"}]},{\"tStartMs\":5,\"segs\":[]}]}")]
    public void Json3_may_hold_more_than_it_should(string file) => Assert.Equal(["1-3 a"], CaptionText.Lines(file, CaptionFormat.Json3));

    [Theory]
    [InlineData("{\"utf8\":\"a\",\"acAsrConf\":0},{\"utf8\":\"b\"}", "", true)]
    [InlineData("{\"utf8\":\"a\",\"tOffsetMs\":5},{\"utf8\":\"b\"}", "", false)]
    [InlineData("{\"utf8\":\"a\",\"tOffsetMs\":5},{\"utf8\":\"b\"}", ",{\"tStartMs\":2,\"wWinId\":1,\"aAppend\":1,\"segs\":[{\"utf8\":\"\\n\"}]},{\"tStartMs\":3,\"wWinId\":1,\"segs\":[{\"utf8\":\"c\"}]}", true)]
    [InlineData("{\"utf8\":\"a\"}", ",{\"tStartMs\":2,\"wWinId\":1,\"aAppend\":1,\"segs\":[{\"utf8\":\"\\n\"}]}", false)]
    public void Json3_is_automatic_where_confidences_or_times_of_words_that_scroll_are_stated(string pieces, string further, bool expected) =>
        Assert.Equal(expected, CaptionText.Read($"{{\"events\":[{{\"tStartMs\":1,\"dDurationMs\":2,\"wWinId\":1,\"segs\":[{pieces}]}}{further}]}}", CaptionFormat.Json3).IsAutomatic);

    [Theory]
    [InlineData("1\n00:00:00.000 --> 00:00:01.000\none\n", CaptionFormat.Vtt, CaptionFormat.Vtt)]
    [InlineData("1\n00:00:00,000 --> 00:00:01,000\none\n", CaptionFormat.Vtt, CaptionFormat.Srt)]
    [InlineData("1\n00:00:00.000 --> 00:00:01.000\none\n", CaptionFormat.Srt, CaptionFormat.Srt)]
    public void Cues_under_a_wrong_name_are_what_their_times_look_like(string file, CaptionFormat declared, CaptionFormat expected) => Assert.Equal(expected, CaptionText.Read(file, declared).Format);

    private static void Refuses(string file, CaptionFormat format, ErrorCode code, string message)
    {
        var failure = Assert.Throws<VideoDigesterException>(() => CaptionReader.Read(Encoding.UTF8.GetBytes(file), format)).Failure;
        Assert.Equal((code, message), (failure.Code, failure.Message));
    }
}
