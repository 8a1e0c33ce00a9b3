using System.Text;
using VideoDigester.Transcripts;

namespace VideoDigester.Tests.Transcripts;

/// <summary>What each line of a SubRip file is, and where a file is cut off.</summary>
public sealed class SrtLinesTests
{
    private const string Cue = "1\n00:00:00,000 --> 00:00:01,000\none\n\n";

    [Theory]
    [InlineData("7", 7)]
    [InlineData(" 12 ", 12)]
    [InlineData("0", 0)]
    [InlineData("123456789", 123_456_789)]
    [InlineData("1234567890", null)]
    [InlineData("", null)]
    [InlineData("a", null)]
    [InlineData("1a", null)]
    [InlineData("1/", null)]
    [InlineData("1:", null)]
    [InlineData("\u00A05", 5)]
    [InlineData("é5", null)]
    public void A_number_is_up_to_nine_digits(string line, int? expected) =>
        Assert.Equal(expected, SrtReader.TryReadNumber(Encoding.UTF8.GetBytes(line), out var number) ? number : null);

    [Theory]
    [InlineData("00:00:01,000 --> 00:00:02,000", true)]
    [InlineData("00:00:01,000-->00:00:02,000 X1:5", true)]
    [InlineData("00:00:01,000 --> 00:00:02,000\tx", true)]
    [InlineData("00:00:01,000 --> 00:00:02,000x", false)]
    [InlineData("00:00:01,000 -> 00:00:02,000", false)]
    [InlineData("00:00:01,000 --> ", false)]
    [InlineData("x --> 00:00:02,000", false)]
    public void A_timing_line_has_two_times(string line, bool expected) => Assert.Equal(expected, SrtReader.TryReadTiming(Encoding.UTF8.GetBytes(line), out _, out _));

    [Theory]
    [InlineData("0:00:0x --> 00:00:02,000", "0-1000 one")]
    [InlineData("9:00:0x --> 00:00:02,000", "0-1000 one")]
    [InlineData("- 1:0x --> 2", "0-1000 one")]
    [InlineData("--> 00:00:02,000", "0-1000 one\\n--> 00:00:02,000\\nlost")]
    [InlineData("one --> 1:00", "0-1000 one\\none --> 1:00\\nlost")]
    [InlineData("1 --> 1:00", "0-1000 one\\n1 --> 1:00\\nlost")]
    [InlineData(":1 --> 1:00", "0-1000 one\\n:1 --> 1:00\\nlost")]
    public void An_arrow_behind_what_begins_like_a_time_ends_the_cue_and_any_other_is_text(string line, string expected) =>
        Assert.Equal([expected, "5000-6000 five"], CaptionText.Lines($"1\n00:00:00,000 --> 00:00:01,000\none\n{line}\nlost\n\n5\n00:00:05,000 --> 00:00:06,000\nfive\n", CaptionFormat.Srt));

    [Theory]
    [InlineData(Cue + "2\n00:00:01,000 --> 00:00:02,000", "a timing line")]
    [InlineData(Cue + "2\n00:00:01,0", "a timing line")]
    [InlineData(Cue + "2\n0", "a timing line")]
    [InlineData(Cue + "2\n00:00:01,000 --> 00:00:02,000\n", "a timing line, before its text")]
    [InlineData(Cue + "2\n", "the number of a cue")]
    [InlineData(Cue + "2", "the number of a cue")]
    [InlineData("1\n00:00:00,000 --> 00:00:01,000\none <fon", "the text of a cue")]
    [InlineData("1\n", "its first cue")]
    [InlineData("1\n00:00:00,0", "its first cue")]
    [InlineData("\n \n00:00:00,0", "its first cue")]
    public void Where_a_file_is_cut_off_is_told(string file, string where)
    {
        var failure = Assert.Throws<VideoDigesterException>(() => CaptionText.Read(file, CaptionFormat.Srt)).Failure;

        Assert.Equal((ErrorCode.TruncatedCaptions, $"The caption file is cut off: it ends in {where}. Fetch it again."), (failure.Code, failure.Message));
    }

    [Theory]
    [InlineData("words\n")]
    [InlineData("words")]
    [InlineData("1\nwords\n")]
    [InlineData("00:00:00,0\n")]
    [InlineData("00:00:00,0\nwords")]
    [InlineData("12:30 is no timing line")]
    public void A_file_without_timing_lines_that_is_whole_is_none(string file)
    {
        var failure = Assert.Throws<VideoDigesterException>(() => CaptionText.Read(file, CaptionFormat.Srt)).Failure;

        Assert.Equal((ErrorCode.NotCaptions, "The file holds no timing line."), (failure.Code, failure.Message));
    }

    [Theory]
    [InlineData(Cue + "5\n", "0-1000 one\\n5")]
    [InlineData(Cue + "7", "0-1000 one\\n7")]
    [InlineData(Cue + "x\n00:0", "0-1000 one\\nx\\n00:0")]
    [InlineData("1\n00:00:00,000 --> 00:00:01,000\none\n2\n00:0", "0-1000 one\\n2\\n00:0")]
    [InlineData("1\n00:00:00,000 --> 00:00:01,000\none\n\n\n00:00:02,000 --> 00:00:03,000\n\n", "0-1000 one")]
    public void What_only_looks_cut_off_is_text(string file, string expected) => Assert.Equal([expected], CaptionText.Lines(file, CaptionFormat.Srt));

    [Fact]
    public void The_number_in_front_of_a_timing_line_is_no_text_and_one_behind_it_is() =>
        Assert.Equal(["0-1000 3", "1000-2000 two\\n5\\nmore"], CaptionText.Lines("1\n00:00:00,000 --> 00:00:01,000\n3\n2\n00:00:01,000 --> 00:00:02,000\ntwo\n5\nmore\n", CaptionFormat.Srt));

    [Fact]
    public void Captions_of_a_person_are_not_automatic_and_rows_of_any_length_are_kept()
    {
        var row = string.Join("  ", Enumerable.Repeat("a long row", 60));
        var document = CaptionText.Read($"1\n00:00:00,000 --> 00:00:01,000\n{row}\n\n", CaptionFormat.Srt);

        Assert.False(document.IsAutomatic);
        Assert.Equal(row.Replace("  ", " ", StringComparison.Ordinal), Assert.Single(document.Segments).Text);
    }
}
