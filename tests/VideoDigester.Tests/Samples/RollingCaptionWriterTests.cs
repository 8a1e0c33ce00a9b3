using System.Globalization;
using System.Text.RegularExpressions;
using VideoDigester.Testing;

namespace VideoDigester.Tests.Samples;

public sealed partial class RollingCaptionWriterTests
{
    private const string Prose = "The harbour wakes early, and the gulls wake first. Nobody minds them.\n\nThen the cranes begin.";

    [Fact]
    public Task A_short_text_looks_like_the_captions_of_YouTube() =>
        Verifier.Verify(RollingCaptionWriter.Write(SpeechTiming.Speak(Prose), "en"));

    [Fact]
    public void Cues_follow_one_another_without_gaps()
    {
        var times = Timings().Matches(RollingCaptionWriter.Write(SpeechTiming.Speak(Prose), "en"))
            .Select(match => (From: Milliseconds(match.Groups[1].Value), To: Milliseconds(match.Groups[2].Value)))
            .ToList();

        Assert.All(times.Zip(times.Skip(1)), pair => Assert.Equal(pair.First.To, pair.Second.From));
        Assert.Equal(times.Count / 2, times.Count(time => time.To - time.From == 10));
    }

    [Fact]
    public void A_paragraph_starts_a_new_line()
    {
        var file = RollingCaptionWriter.Write(SpeechTiming.Speak(Prose), "en");

        Assert.Contains("\nThen<", file, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_that_look_like_markup_are_escaped()
    {
        var file = RollingCaptionWriter.Write(SpeechTiming.Speak("salt & <pepper>"), "en");

        Assert.Contains("salt<00:00:00.240><c> &amp;</c>", file, StringComparison.Ordinal);
        Assert.Contains("&lt;pepper&gt;", file, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_prose_always_gets_the_same_times() =>
        Assert.Equal(SpeechTiming.Speak(Prose), SpeechTiming.Speak(Prose));

    private static double Milliseconds(string clock) => TimeSpan.Parse(clock, CultureInfo.InvariantCulture).TotalMilliseconds;

    [GeneratedRegex("^(\\S+) --> (\\S+) ", RegexOptions.Multiline)]
    private static partial Regex Timings();
}
