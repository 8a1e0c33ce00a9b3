namespace VideoDigester.Tests.Transcripts;

public sealed class Json3ReaderTests
{
    [Fact]
    public void Automatic_lines_end_where_the_window_scrolls()
    {
        const string file = """
            {"wireMagic":"pb3","pens":[{}],"events":[
              {"tStartMs":0,"dDurationMs":9000,"id":1,"wpWinPosId":1,"wsWinStyleId":1},
              {"tStartMs":160,"dDurationMs":4320,"wWinId":1,"segs":[{"utf8":"bees","acAsrConf":0},{"utf8":" can","tOffsetMs":400,"acAsrConf":0},{"utf8":" count","tOffsetMs":700}]},
              {"tStartMs":2230,"dDurationMs":2250,"wWinId":1,"aAppend":1,"segs":[{"utf8":"\n"}]},
              {"tStartMs":2240,"dDurationMs":3440,"wWinId":1,"segs":[{"utf8":"up to"},{"utf8":" four \ud83d\udc1d","tOffsetMs":300}]},
              {"tStartMs":5670,"dDurationMs":330,"wWinId":1,"aAppend":1,"segs":[{"utf8":"\n"}]},
              {"tStartMs":5680,"dDurationMs":320,"wWinId":1,"segs":[{"utf8":"[Music]"}]}
            ]}
            """;

        var document = CaptionText.Read(file, CaptionFormat.Json3);

        Assert.True(document.IsAutomatic);
        Assert.Equal(["160-2230 bees can count", "2240-5670 up to four 🐝", "5680-6000 [Music]"], document.Show());
    }

    [Fact]
    public void Uploaded_events_are_cues_and_broken_ones_are_passed_over()
    {
        const string file = """
            {"events":[
              {"tStartMs":1000,"dDurationMs":2000,"segs":[{"utf8":"Two rows,\nof text"}]},
              {"tStartMs":"soon","segs":[{"utf8":"no time"}]},
              {"tStartMs":2000,"segs":"none"}, 7, null, [], {"segs":[{"utf8":"no time"}]},
              {"tStartMs":2500.4,"dDurationMs":null,"segs":[null,{"utf8":5},{"utf8":"lone \ud83d half \u0000","x":[{}]}]},
              {"tStartMs":4000,"dDurationMs":-5,"segs":[{"utf8":"back"}]}
            ]}
            """;

        var document = CaptionText.Read(file, CaptionFormat.Json3);

        Assert.False(document.IsAutomatic);
        Assert.Equal(["1000-3000 Two rows,\\nof text", "2500-4000 lone \uFFFD half \uFFFD", "4000-4000 back"], document.Show());
    }

    [Fact]
    public void Words_that_are_appended_belong_to_their_line()
    {
        const string file = """
            {"events":[
              {"tStartMs":0,"dDurationMs":1000,"wWinId":1,"segs":[{"utf8":"so"}]},
              {"tStartMs":1000,"dDurationMs":1000,"wWinId":1,"aAppend":1,"segs":[{"utf8":" it"}]},
              {"tStartMs":2000,"dDurationMs":1000,"wWinId":1,"aAppend":1,"segs":[{"utf8":"\ngoes"}]}
            ]}
            """;

        Assert.Equal(["0-2000 so it", "2000-3000 goes"], CaptionText.Lines(file, CaptionFormat.Json3));
    }
}
