using VideoDigester.Transcripts;

namespace VideoDigester.Tests.Transcripts;

public sealed class XmlCaptionTests
{
    [Theory]
    [InlineData("""begin="5s" end="5s"><span>kept</span>""", "5000-5000 kept")]
    [InlineData("""begin="5s" dur="0s"><span>kept</span>""", "5000-5000 kept")]
    [InlineData("""begin="00:00:05,500" end="00:00:06,000">kept""", "5500-6000 kept")]
    [InlineData("""begin="wallclock(2020-01-01)" end="6s">lost""", null)]
    [InlineData("""begin="125" end="6s">lost""", null)]
    public void Ttml_of_no_length_stays_and_times_are_not_guessed(string paragraph, string? expected)
    {
        var document = CaptionText.Read($"""<tt xmlns="http://www.w3.org/ns/ttml"><body><div><p {paragraph}</p><p begin="7s" end="8s">last</p></div></body></tt>""", CaptionFormat.Ttml);

        Assert.Equal(expected is null ? ["7000-8000 last"] : [expected, "7000-8000 last"], document.Show());
    }

    [Fact]
    public void Srv1_is_read_with_its_double_escapes()
    {
        const string file = """<?xml version="1.0" encoding="utf-8" ?><transcript><text start="0.08" dur="3.44">it&amp;#39;s &amp;quot;warm&amp;quot;</text><text start="1.4395" dur="2">and dry</text><text start="90000.5">last</text><text start="x">lost</text></transcript>""";

        var document = CaptionText.Read(file, CaptionFormat.Srv1);

        Assert.Equal(CaptionFormat.Srv1, document.Format);
        Assert.Equal(["80-3520 it's \"warm\"", "1440-3440 and dry", "90000500-90000500 last"], document.Show());
    }

    [Fact]
    public void Srv2_lines_end_where_the_window_scrolls()
    {
        const string file = """<?xml version="1.0"?><timedtext><window t="0" id="1"/><text t="100" d="4000" w="1">one</text><text t="1990" d="10" w="1" append="1">&#10;</text><text t="2000" d="3000" w="1">two &amp; three</text></timedtext>""";

        var document = CaptionText.Read(file, CaptionFormat.Srv2);

        Assert.Equal(CaptionFormat.Srv2, document.Format);
        Assert.Equal(["100-1990 one", "2000-5000 two & three"], document.Show());
    }

    [Fact]
    public void Srv3_automatic_captions_are_read_line_by_line()
    {
        const string file = """
            <?xml version="1.0" encoding="utf-8" ?><timedtext format="3">
            <head><ws id="0"/><wp id="0"/></head>
            <body>
            <w t="0" id="1" wp="1" ws="1"/>
            <p t="160" d="4320" w="1"><s ac="0">bees</s><s t="400" ac="0"> can</s><s t="700" ac="0"> count</s></p>
            <p t="2230" d="2250" w="1" a="1">
            </p>
            <p t="2240" d="3440" w="1"><s ac="0">up</s><s t="200" ac="0"> to</s></p>
            </body>
            </timedtext>
            """;

        var document = CaptionText.Read(file, CaptionFormat.Srv3);

        Assert.Equal((CaptionFormat.Srv3, true), (document.Format, document.IsAutomatic));
        Assert.Equal(["160-2230 bees can count", "2240-5680 up to"], document.Show());
    }

    [Theory]
    [InlineData("""<p t="1" d="500" w="1"><s ac="0">a</s><s>b</s></p>""", true)]
    [InlineData("""<p t="1" d="500" w="1"><s>b</s></p><p t="2" d="1" w="1" a="1">x</p>""", false)]
    [InlineData("""<p t="1" d="500" w="1"><s t="5">a</s><s>b</s></p>""", false)]
    [InlineData("""<p t="1" d="500" w="1"><s t="5">a</s><s t="9">b</s><s>c</s></p><p t="2" d="1" w="1" a="1">x</p>""", true)]
    [InlineData("""<p t="1" d="500" w="1"><s t="5">a</s></p><p t="2" d="1" w="1" append="1">x</p>""", true)]
    [InlineData("""<p t="1" d="500" w="1"><s t="5">a</s></p><p t="2" d="1" w="1" a="0" append="1">x</p>""", false)]
    [InlineData("""<p t="1" d="500" w="1">a</p>""", false)]
    public void Srv3_is_automatic_where_confidences_or_times_of_words_that_scroll_are_stated(string body, bool expected) =>
        Assert.Equal(expected, CaptionText.Read($"""<timedtext format="3"><body>{body}</body></timedtext>""", CaptionFormat.Srv3).IsAutomatic);

    [Theory]
    [InlineData("""<p t="1" d="500">a<br/>b</p>""", "1-501 a\\nb")]
    [InlineData("""<br/><p t="1" d="500">a</p>""", "1-501 a")]
    [InlineData("""<p t="1" d="500"/>lost<p t="2" d="500">a</p>""", "2-502 a")]
    [InlineData("""<p>lost</p><p t="2" d="500">a</p>lost""", "2-502 a")]
    [InlineData("""<p t="1" d="500"></p><p t="2" d="500">a</p>""", "2-502 a")]
    [InlineData("""<p t="1" d="500"><i>a</i> b</p>""", "1-501 a b")]
    [InlineData("""<p t="1" d="500"><s p="9">a</s> <s p="9"/>b</p>""", "1-501 b")]
    [InlineData("""<p t="1" d="500"><s p="8">a</s> b</p>""", "1-501 a b")]
    public void Srv3_text_is_what_stands_in_a_cue(string body, string expected) =>
        Assert.Equal([expected], CaptionText.Lines($"""<timedtext format="3"><head><pen id="9" rb="2"/><pen id="8" rb="0"/><pen rb="2"/></head><body>{body}</body></timedtext>""", CaptionFormat.Srv3));

    [Fact]
    public void Srv3_ruby_annotations_go_and_rows_stay()
    {
        const string file = """
            <timedtext format="3"><head><pen id="0"/><pen id="1" rb="1"/><pen id="2" rb="2"/><pen id="3" rb="4"/></head><body><p t="1" d="500">one
            two <s p="1">東京</s><s p="2">(</s><s p="3">とうきょう</s><s p="2">)</s><s p="0">だ</s></p></body></timedtext>
            """;

        Assert.Equal(["1-501 one\\ntwo 東京だ"], CaptionText.Lines(file, CaptionFormat.Srv3));
    }

    [Fact]
    public void Ttml_time_is_relative_to_what_lies_around()
    {
        const string file = """
            <?xml version="1.0" encoding="UTF-8"?>
            <tt xmlns="http://www.w3.org/ns/ttml" xmlns:ttp="http://www.w3.org/ns/ttml#parameter" xmlns:ttm="http://www.w3.org/ns/ttml#metadata" xml:lang="nl" ttp:frameRate="25" ttp:tickRate="1000">
              <head><metadata><ttm:agent xml:id="a1" type="person"><ttm:name type="full">Ada  Byron</ttm:name></ttm:agent></metadata></head>
              <body begin="10s">
                <div begin="1m">
                  <p begin="0s" end="1.5s" ttm:agent="a1">One   line<br/>and
                     another</p>
                  <p begin="00:00:02:05" dur="500ms">frames</p>
                  <p begin="3000t" end="1h"><metadata>not this</metadata><span>styled </span><span>words</span></p>
                  <p begin="5s"><span begin="0s" end="1s">first</span> <span begin="1s" end="2s">second</span></p>
                </div>
                <div timeContainer="seq">
                  <p dur="1s">in turn</p>
                  <p begin="1s" dur="1s">after it</p>
                </div>
                <div end="2s"><p begin="2s">never</p><p xml:space="preserve">until then
            as it  stands</p></div>
              </body>
            </tt>
            """;

        var document = CaptionText.Read(file, CaptionFormat.Ttml);

        Assert.Equal("nl", document.Language);
        Assert.Equal(
            [
                "10000-11000 in turn", "10000-12000 until then\\nas it stands", "12000-13000 after it", "70000-71500 [Ada Byron] One line\\nand another",
                "72200-72700 frames", "73000-3670000 styled words", "75000-76000 first", "76000-77000 second",
            ],
            document.Show());
    }

    [Theory]
    [InlineData("1.2s", 1200)]
    [InlineData("1.5m", 90_000)]
    [InlineData("0.5h", 1_800_000)]
    [InlineData("250ms", 250)]
    [InlineData("24f", 1001)]
    [InlineData("120t", 2000)]
    [InlineData("01:02:03.2349", 3_723_235)]
    [InlineData("100:00:00", 360_000_000)]
    [InlineData("00:00:01:12", 1501)]
    [InlineData("soon", null)]
    [InlineData(null, null)]
    public void Ttml_time_expressions_are_read(string? expression, int? milliseconds) =>
        Assert.Equal(milliseconds, new TtmlClock("24", "1000 1001", null, "60").Read(expression));

    [Fact]
    public void The_root_element_tells_the_format() =>
        Assert.Equal(CaptionFormat.Srv1, CaptionText.Read("""<transcript><text start="1" dur="1">x</text></transcript>""", CaptionFormat.Ttml).Format);

    [Fact]
    public void Entity_bombs_and_deep_nesting_do_no_harm()
    {
        const string bomb = """<?xml version="1.0"?><!DOCTYPE tt [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><tt><body><p begin="1s">&b;</p></body></tt>""";
        var deep = "<tt><body>" + string.Concat(Enumerable.Repeat("<div>", 200_000)) + "<p begin=\"1s\" end=\"2s\">down here</p>" + string.Concat(Enumerable.Repeat("</div>", 200_000)) + "</body></tt>";

        Assert.Equal(ErrorCode.NotCaptions, CaptionText.Failure(bomb, CaptionFormat.Ttml));
        Assert.Equal(["1000-2000 down here"], CaptionText.Lines(deep, CaptionFormat.Ttml));
    }
}
