using System.Globalization;
using System.Text;
using VideoDigester.Transcripts;

namespace VideoDigester.Tests.Transcripts;

public sealed class CollapsedCaptionsTests
{
    private const int Rows = 30;

    [Fact]
    public void Rows_that_all_stand_in_the_first_cue_get_the_times_of_the_empty_cues_behind_it()
    {
        var segments = Read(Rows, Rows);

        Assert.Equal(Rows, segments.Count);
        Assert.Equal("row 7 is said here", segments[7].Text);
        Assert.Equal(TimeSpan.FromSeconds(14), segments[7].Start);
        Assert.Equal(TimeSpan.FromSeconds(15.99), segments[7].End);
    }

    [Theory]
    [InlineData(Rows, Rows + 1)]
    [InlineData(Rows + 1, Rows)]
    public void Where_they_are_not_as_many_nothing_is_guessed(int rows, int cues) => Assert.Single(Read(rows, cues));

    [Fact]
    public void A_cue_with_words_of_its_own_keeps_every_cue_as_it_is()
    {
        var file = File(Rows, Rows) + "\n00:02:00.000 --> 00:02:02.000\nand that was all\n\n";

        Assert.Equal(2, Read(file).Count);
    }

    private static IReadOnlyList<TranscriptSegment> Read(int rows, int cues) => Read(File(rows, cues));

    private static IReadOnlyList<TranscriptSegment> Read(string file) => CaptionReader.Read(Encoding.UTF8.GetBytes(file), CaptionFormat.Vtt).Segments;

    private static string File(int rows, int cues)
    {
        var file = new StringBuilder("WEBVTT\nKind: captions\nLanguage: en\n\n");
        var all = string.Join("  ", Enumerable.Range(0, rows).Select(row => $"row {row} is said here"));
        for (var cue = 0; cue < cues; cue++)
        {
            var (start, end) = (TimeSpan.FromSeconds(cue * 2), TimeSpan.FromSeconds((cue * 2) + 1.99));
            file.Append(CultureInfo.InvariantCulture, $"{start:hh\\:mm\\:ss\\.fff} --> {end:hh\\:mm\\:ss\\.fff} align:start position:0%\n{(cue == 0 ? " \n" + all : " \n ")}\n\n");
            file.Append(CultureInfo.InvariantCulture, $"{end:hh\\:mm\\:ss\\.fff} --> {end + TimeSpan.FromMilliseconds(10):hh\\:mm\\:ss\\.fff} align:start position:0%\n{(cue == 0 ? all + "\n " : " \n ")}\n\n");
        }

        return file.ToString();
    }
}
