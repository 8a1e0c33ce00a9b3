using System.Text;
using VideoDigester.Transcripts;

namespace VideoDigester.Tests.Transcripts;

public sealed class WindowedCuesTests
{
    [Fact]
    public void A_line_ends_when_the_next_one_comes_into_its_window() =>
        Assert.Equal(["0-700 a", "700-1700 b"], Cues((0, 1_000, 1, false, "a"), (700, 1_000, 1, false, "b")));

    [Fact]
    public void Or_before_that_by_itself() => Assert.Equal(["0-500 a", "700-1700 b"], Cues((0, 500, 1, false, "a"), (700, 1_000, 1, false, "b")));

    [Fact]
    public void Of_two_at_the_same_moment_the_first_has_no_length() => Assert.Equal(["0-0 a", "0-500 b"], Cues((0, 1_000, 1, false, "a"), (0, 500, 1, false, "b")));

    [Fact]
    public void One_that_begins_before_it_does_not_end_it() => Assert.Equal(["500-1500 a", "100-300 b"], Cues((500, 1_000, 1, false, "a"), (100, 200, 1, false, "b")));

    [Fact]
    public void A_line_without_a_length_ends_with_the_next_one_and_the_last_is_open() =>
        Assert.Equal(["0-700 a", $"700-{Cue.Unknown} b"], Cues((0, null, 1, false, "a"), (700, null, 1, false, "b")));

    [Fact]
    public void Other_windows_and_lines_in_none_do_not_end_it()
    {
        Assert.Equal(["0-1000 a", "500-1500 b"], Cues((0, 1_000, 1, false, "a"), (500, 1_000, 2, false, "b")));
        Assert.Equal(["0-1000 a", "500-1500 b"], Cues((0, 1_000, null, false, "a"), (500, 1_000, null, false, "b")));
    }

    [Fact]
    public void What_is_appended_belongs_to_the_line_and_a_line_break_ends_it()
    {
        Assert.Equal(["0-1600 a b"], Cues((0, 1_000, 1, false, "a"), (600, 1_000, 1, true, " b")));
        Assert.Equal(["0-1000 a b"], Cues((0, 1_000, 1, false, "a"), (600, 100, 1, true, " b")));
        Assert.Equal(["0-600 a", "700-800 c"], Cues((0, 1_000, 1, false, "a"), (600, 1_000, 1, true, "\n"), (700, 100, 1, true, "c")));
        Assert.Equal(["0-1000 a", "600-1600 b"], Cues((0, 1_000, 1, false, "a"), (600, 1_000, 2, true, "b")));
    }

    [Fact]
    public void Times_lie_between_the_beginning_and_the_latest_that_there_is() =>
        Assert.Equal([$"0-{Cue.Latest} a", $"{Cue.Latest}-{Cue.Latest} b", "5-5 c"], Cues((-5, long.MaxValue, 1, false, "a"), (long.MaxValue, 5, 2, false, "b"), (5, -9, 3, false, "c")));

    [Fact]
    public void That_something_was_appended_is_remembered()
    {
        using var sheet = new CueSheet(0);
        var cues = new WindowedCues(sheet);

        Assert.False(cues.HasAppends);
        Add(cues, (0, 1, 1, false, "a"));
        Assert.False(cues.HasAppends);
        Add(cues, (1, 1, 1, true, "b"));
        Add(cues, (2, 1, 1, true, "c"));
        Add(cues, (3, 1, 1, false, "d"));
        Assert.True(cues.HasAppends);
    }

    private static IEnumerable<string> Cues(params (long Start, long? Duration, long? Window, bool IsAppend, string Text)[] events)
    {
        using var sheet = new CueSheet(0);
        var cues = new WindowedCues(sheet);
        foreach (var one in events)
            Add(cues, one);
        cues.Finish();
        cues.Finish();
        return [.. sheet.Cues.ToArray().Select(cue => $"{cue.Start}-{cue.End} {sheet.TextOf(cue)}")];
    }

    private static void Add(WindowedCues cues, (long Start, long? Duration, long? Window, bool IsAppend, string Text) one)
    {
        Encoding.UTF8.GetBytes(one.Text, cues.Text);
        cues.Add(one.Start, one.Duration, one.Window, one.IsAppend);
        Assert.Equal(0, cues.Text.WrittenCount);
    }
}
