using VideoDigester.Benchmarks.Quality;
using VideoDigester.Benchmarks.Quality.Highlights;
using VideoDigester.Benchmarks.Quality.Summaries;
using VideoDigester.Testing;

namespace VideoDigester.Tests.Quality;

public sealed class SharedDataTests
{
    [SkippableFact]
    public void The_clips_that_count_have_marks_and_three_sentences()
    {
        var lectures = MarkedLecture.Read(SharedData.Require("summaries", "vtssum-dev-300.jsonl.gz")).ToArray();
        var clips = lectures.SelectMany(lecture => lecture.Clips).Where(clip => clip.IsSample).ToArray();

        Assert.Equal((300, 3615), (lectures.Length, clips.Length));
        Assert.All(clips, clip => Assert.True(clip.Marks.Count >= 3 && clip.Marks.Contains(true)));
        Assert.All(lectures, lecture => Assert.Equal(lecture.Sentences.Count, lecture.Clips.Sum(clip => clip.Marks.Count)));
    }

    [SkippableFact]
    public void Meetings_are_read_as_captions_are_written()
    {
        var meetings = Meeting.Read(SharedData.Require("summaries", "qmsum-val.jsonl")).ToArray();

        Assert.Equal((35, 272), (meetings.Length, meetings.Sum(meeting => meeting.Queries.Count)));
        Assert.All(meetings, meeting => Assert.DoesNotContain(meeting.Turns, turn => turn.Text.Contains('{') || turn.Text.Contains(" .", StringComparison.Ordinal)));
        Assert.All(meetings.SelectMany(meeting => meeting.Queries.Select(query => (meeting, query))), pair =>
            Assert.All(pair.query.Turns, turn => Assert.InRange(turn, 0, pair.meeting.Turns.Count - 1)));
    }

    [SkippableFact]
    public void A_tenth_of_what_viewers_saw_after_the_opening_is_hot()
    {
        var video = WatchedVideo.Read(SharedData.Require("chapters", "crashcourse_psych")).First();
        var curve = new ReplayCurve(video.Source.Video.Heatmap);

        Assert.Equal(97, curve.Values.Count);
        Assert.Equal(10, video.Source.Video.Heatmap.Count(bin => curve.IsHot(bin.Start, bin.End)));
    }

    [Fact]
    public void Names_are_divided_in_two() =>
        Assert.InRange(Enumerable.Range(0, 1000).Count(i => Halves.IsForTuning($"name-{i}")), 440, 560);
}
