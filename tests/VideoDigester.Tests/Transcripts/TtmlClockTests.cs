using VideoDigester.Transcripts;

namespace VideoDigester.Tests.Transcripts;

public sealed class TtmlClockTests
{
    [Theory]
    [InlineData("00:00:01.5", 1_500L)]
    [InlineData(" 01:02:03,25 ", 3_723_250L)]
    [InlineData("00:00:01:15", 1_500L)]
    [InlineData("00:00:01:15.3", 1_600L)]
    [InlineData("1.5h", 5_400_000L)]
    [InlineData("2m", 120_000L)]
    [InlineData("12.5s", 12_500L)]
    [InlineData("0.0005s", 1L)]
    [InlineData("1500ms", 1_500L)]
    [InlineData("30f", 1_000L)]
    [InlineData("5t", 5_000L)]
    [InlineData("999999999h", Cue.Latest)]
    [InlineData("999999999:00:00", Cue.Latest)]
    [InlineData("5", null)]
    [InlineData("1:2:3", null)]
    [InlineData("-1s", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Without_rates_there_are_30_frames_and_a_tick_a_second(string? expression, long? expected) => Assert.Equal(expected, new TtmlClock(null, null, null, null).Read(expression));

    [Theory]
    [InlineData("25", null, null, null, "00:00:01:05", 1_200L)]
    [InlineData("25", null, "2", null, "00:00:01:05.1", 1_220L)]
    [InlineData("25", null, null, null, "50t", 2_000L)]
    [InlineData("25", null, "2", null, "50t", 1_000L)]
    [InlineData("25", null, "2", "100", "50t", 500L)]
    [InlineData(null, null, "2", null, "5t", 5_000L)]
    [InlineData("30", "1000 1001", null, null, "30f", 1_001L)]
    [InlineData("30", "1000:1001", null, null, "30f", 1_001L)]
    [InlineData("30", "1000", null, null, "30f", 1_000L)]
    [InlineData("30", "0 1001", null, null, "30f", 1_000L)]
    [InlineData("0", null, null, null, "30f", 1_000L)]
    [InlineData("-5", null, null, null, "30f", 1_000L)]
    [InlineData("123456789", null, null, null, "123456789f", 1_000L)]
    [InlineData("1234567890", null, null, null, "30f", 1_000L)]
    public void The_document_states_rates(string? frameRate, string? multiplier, string? subFrameRate, string? tickRate, string expression, long expected) =>
        Assert.Equal(expected, new TtmlClock(frameRate, multiplier, subFrameRate, tickRate).Read(expression));
}
