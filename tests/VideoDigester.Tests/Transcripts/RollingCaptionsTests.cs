namespace VideoDigester.Tests.Transcripts;

public sealed class RollingCaptionsTests
{
    [Theory]
    [InlineData("Kind: captions", 1)]
    [InlineData("NOTE: nobody says", 2)]
    public void A_talk_in_one_row_of_YouTube_that_scrolls_once_is_said_once(string header, int segments)
    {
        var file = "WEBVTT\n" + header + "\nLanguage: en\n\n00:00:00.160 --> 00:00:01.030\n \nthe whole talk in one row\n\n00:00:01.030 --> 00:00:03.270\nthe whole talk in one row\n \n\n00:00:03.270 --> 00:00:05.000\n \n \n\n";

        Assert.Equal(segments, CaptionText.Read(file, CaptionFormat.Vtt).Segments.Count);
    }

    private const string Rolling = """
        WEBVTT
        Kind: captions
        Language: en

        00:00:00.160 --> 00:00:02.310 align:start position:0%
         
        row<00:00:00.480><c> row</c><00:00:00.960><c> row</c><00:00:01.120><c> your</c><00:00:01.439><c> boat</c>

        00:00:02.310 --> 00:00:02.320 align:start position:0%
        row row row your boat
         

        00:00:02.320 --> 00:00:04.070 align:start position:0%
        row row row your boat
        row<00:00:02.560><c> row</c><00:00:02.800><c> row</c><00:00:03.200><c> your</c><00:00:03.600><c> boat</c>

        00:00:04.070 --> 00:00:04.080 align:start position:0%
        row row row your boat
         

        00:00:04.080 --> 00:00:05.990 align:start position:0%
        row row row your boat
        gently<00:00:04.560><c> down</c><00:00:05.120><c> the</c>

        00:00:05.990 --> 00:00:06.000 align:start position:0%
        gently down the
         

        00:00:06.000 --> 00:00:07.990 align:start position:0%
        gently down the
        stream

        00:00:07.990 --> 00:00:08.000 align:start position:0%
        stream
         

        00:00:08.000 --> 00:00:09.000 align:start position:0%
         
         

        00:00:09.000 --> 00:00:11.000 align:start position:0%
         
        stream


        """;

    [Fact]
    public void Each_line_is_kept_once_with_the_time_of_its_first_word_and_what_is_said_again_stays()
    {
        var document = CaptionText.Read(Rolling, CaptionFormat.Vtt);

        Assert.True(document.IsAutomatic);
        Assert.Equal(
            [
                "160-2310 row row row your boat", "2320-4070 row row row your boat", "4080-5990 gently down the", "6000-7990 stream", "9000-11000 stream",
            ],
            document.Show());
    }

    [Fact]
    public void A_file_cut_anywhere_gives_whole_lines_or_a_failure()
    {
        var whole = CaptionText.Lines(Rolling, CaptionFormat.Vtt);
        var read = 0;
        for (var length = 0; length < Rolling.Length; length++)
        {
            try
            {
                Assert.Subset(whole.ToHashSet(), CaptionText.Lines(Rolling[..length], CaptionFormat.Vtt).ToHashSet());
                read++;
            }
            catch (VideoDigesterException e)
            {
                Assert.Contains(e.Code, new[] { ErrorCode.EmptyBody, ErrorCode.TruncatedCaptions });
            }
        }

        // Only at a blank line between two cues is a part as good as a whole.
        Assert.InRange(read, 1, 60);
    }

    [Fact]
    public void The_same_captions_converted_to_SubRip_give_the_same_lines()
    {
        var number = 0;
        var cues = Rolling.ReplaceLineEndings("\n").Split("\n\n").Where(block => block.Contains("-->", StringComparison.Ordinal)).Select(block =>
        {
            var lines = System.Text.RegularExpressions.Regex.Replace(block, "<[^>]*>| align.*", "").Split('\n');
            lines[0] = lines[0].Replace('.', ',');
            return $"{++number}\n{string.Join('\n', lines)}\n\n";
        });

        var document = CaptionText.Read(string.Concat(cues), CaptionFormat.Srt);

        Assert.True(document.IsAutomatic);
        Assert.Equal(CaptionText.Lines(Rolling, CaptionFormat.Vtt), document.Show());
    }

    [Fact]
    public void Overlapping_repeats_without_holds_roll_too()
    {
        const string file = """
            1
            00:00:00,000 --> 00:00:03,000
            one fish

            2
            00:00:02,000 --> 00:00:05,000
            one fish
            two fish

            3
            00:00:04,000 --> 00:00:07,000
            two fish
            red fish

            4
            00:00:06,000 --> 00:00:09,000
            red fish
            blue fish

            """;

        Assert.Equal(["0-3000 one fish", "2000-5000 two fish", "4000-7000 red fish", "6000-9000 blue fish"], CaptionText.Lines(file, CaptionFormat.Srt));
    }

    [Fact]
    public void A_line_that_is_painted_on_is_one_segment()
    {
        const string file = """
            WEBVTT

            00:00:01.000 --> 00:00:02.000
             
            the<00:00:01.500><c> vote</c>

            00:00:02.000 --> 00:00:03.000
             
            the vote<00:00:02.500><c> is</c><00:00:02.700><c> open</c>

            00:00:03.000 --> 00:00:03.060
            the vote is open
             

            00:00:03.060 --> 00:00:04.000
            the vote is open
            any<00:00:03.500><c> comments</c>


            """;

        Assert.Equal(["1000-3000 the vote is open", "3060-4000 any comments"], CaptionText.Lines(file, CaptionFormat.Vtt));
    }

    [Theory]
    [InlineData(CaptionFormat.Vtt, '.')]
    [InlineData(CaptionFormat.Srt, ',')]
    public void A_refrain_in_ordinary_captions_stays(CaptionFormat format, char point)
    {
        var cues = Enumerable.Range(0, 8).Select(i => $"{i + 1}\n00:00:0{i}{point}000 --> 00:00:0{i + 1}{point}000\n{(i % 3 == 2 ? "And the bees come home" : "Hum, hum, hum")}\n\n");
        var file = (format == CaptionFormat.Vtt ? "WEBVTT\n\n" : "") + string.Concat(cues);

        Assert.Equal(8, CaptionText.Read(file, format).Segments.Count);
    }

    [Fact]
    public void Ordinary_cues_that_share_a_line_now_and_then_stay_as_they_are()
    {
        const string file = """
            WEBVTT

            00:00:00.000 --> 00:00:01.000
            - Yes!
            - No!

            00:00:01.000 --> 00:00:02.000
            - No!
            - Yes!

            00:00:02.000 --> 00:00:03.000
            So it went on.

            00:00:03.000 --> 00:00:04.000
            For days.

            00:00:04.000 --> 00:00:05.000
            And nights.

            """;

        Assert.Equal(["0-1000 - Yes!\\n- No!", "1000-2000 - No!\\n- Yes!", "2000-3000 So it went on.", "3000-4000 For days.", "4000-5000 And nights."], CaptionText.Lines(file, CaptionFormat.Vtt));
    }

    [Fact]
    public void Text_behind_the_blank_line_of_an_empty_first_row_is_read_in_files_of_YouTube()
    {
        const string file = "WEBVTT\nKind: captions\n\n00:00:01.000 --> 00:00:02.000 align:start position:0%\n\nfirst <00:00:01.400><c> line</c>\n\n00:00:03.000 --> 00:00:04.000\n\nsecond \n\n";

        var document = CaptionText.Read(file, CaptionFormat.Vtt);

        Assert.True(document.IsAutomatic);
        Assert.Equal(["1000-2000 first line", "3000-4000 second"], document.Show());
    }
}
