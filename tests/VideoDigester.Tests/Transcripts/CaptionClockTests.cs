using System.Text;
using VideoDigester.Transcripts;

namespace VideoDigester.Tests.Transcripts;

public sealed class CaptionClockTests
{
    [Theory]
    [InlineData("00:01.500", 1_500, "")]
    [InlineData("59:59,999 -->", 3_599_999, " -->")]
    [InlineData("00:00:00.000", 0, "")]
    [InlineData("1:02:03.004x", 3_723_004, "x")]
    [InlineData("12345678:00:00.000", 44_444_440_800_000, "")]
    [InlineData("99:59:59.999", 359_999_999, "")]
    public void WebVTT_has_its_times_in_one_form(string text, long milliseconds, string rest) => Assert.Equal((true, milliseconds, rest), Strict(text));

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("1:02.000")]
    [InlineData("100:02.000")]
    [InlineData("123456789:00:00.000")]
    [InlineData("60:00.000")]
    [InlineData("00:60.000")]
    [InlineData("00:00:60.000")]
    [InlineData("00:60:00.000")]
    [InlineData("00:00")]
    [InlineData("00:00.00")]
    [InlineData("00:00.0000")]
    [InlineData("00:00:000.000")]
    [InlineData("00:000.000")]
    [InlineData("00:009.000")]
    [InlineData("00:0.000")]
    [InlineData("00:/0.000")]
    [InlineData("00:0:.000")]
    [InlineData("00;00.000")]
    [InlineData("00:00;000")]
    [InlineData("00:00:0x.000")]
    public void And_no_other(string text) => Assert.False(Strict(text).IsRead);

    [Theory]
    [InlineData("00:00:01,000", 1_000, "")]
    [InlineData(" \t0:1", 1_000, "")]
    [InlineData("1:2:3", 3_723_000, "")]
    [InlineData("1:2:3:4", 3_723_400, "")]
    [InlineData("1:2:3.4567 x", 3_723_456, " x")]
    [InlineData("1 : 2 : 3 , 45", 3_723_450, "")]
    [InlineData("01:02.5", 62_500, "")]
    [InlineData("90:90", 5_490_000, "")]
    [InlineData("-0:05", 0, "")]
    [InlineData("-9:05,5 -->", 0, " -->")]
    [InlineData("99999999:99:99,9", Cue.Latest, "")]
    public void SubRip_has_them_in_any(string text, long milliseconds, string rest) => Assert.Equal((true, milliseconds, rest), Loose(text));

    [Theory]
    [InlineData("")]
    [InlineData("5")]
    [InlineData("5,000")]
    [InlineData(":05")]
    [InlineData("--1:05")]
    [InlineData("-:05")]
    [InlineData("-/0:05")]
    [InlineData("1:")]
    [InlineData("1:x")]
    [InlineData("x1:05")]
    [InlineData("123456789:05")]
    public void What_is_no_time_is_none(string text) => Assert.False(Loose(text).IsRead);

    [Theory]
    [InlineData("0:", true)]
    [InlineData("9:00", true)]
    [InlineData("  00:00:01,5 --> 00:0 ", true)]
    [InlineData("00:00:01.5-->", true)]
    [InlineData(":00", false)]
    [InlineData("-0:00", false)]
    [InlineData("/0:00", false)]
    [InlineData("0:00 o'clock", false)]
    [InlineData("1234", false)]
    [InlineData("a:1", false)]
    [InlineData("", false)]
    public void A_last_line_may_be_the_beginning_of_a_timing_line(string line, bool expected) => Assert.Equal(expected, CaptionClock.IsBeginningOfTiming(Encoding.UTF8.GetBytes(line)));

    private static (bool IsRead, long Milliseconds, string Behind) Strict(string text)
    {
        ReadOnlySpan<byte> rest = Encoding.UTF8.GetBytes(text);
        var isRead = CaptionClock.TryReadStrict(ref rest, out var milliseconds);
        return (isRead, milliseconds, Encoding.UTF8.GetString(rest));
    }

    private static (bool IsRead, long Milliseconds, string Behind) Loose(string text)
    {
        ReadOnlySpan<byte> rest = Encoding.UTF8.GetBytes(text);
        var isRead = CaptionClock.TryReadLoose(ref rest, out var milliseconds);
        return (isRead, milliseconds, Encoding.UTF8.GetString(rest));
    }
}
