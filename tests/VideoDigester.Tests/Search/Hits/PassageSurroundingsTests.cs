using VideoDigester.Search.Hits;
using VideoDigester.Storage.Search;
using VideoDigester.Text;

namespace VideoDigester.Tests.Search.Hits;

public class PassageSurroundingsTests
{
    private static readonly string Long = string.Concat(Enumerable.Range(0, 50_000).Select(at => at % 7 == 3 ? $"w{at}  " : $"w{at} 😀 ")).Trim();
    private static readonly string Spoken = SpokenText.Join([Segment(Long)]).Text;

    [Fact]
    public void Of_a_long_segment_what_is_near_the_passage_is_left()
    {
        for (var from = 0; from + 430 < Spoken.Length; from += 9_973)
        {
            var at = char.IsLowSurrogate(Spoken[from]) ? from + 1 : from;
            var cut = PassageSurroundings.Cut(Passage([Segment("before"), Segment(Long), Segment("behind")], 1, 1, at));

            Assert.InRange(cut.Segments[1].Text.Length, 430, 430 + (2 * PassageSurroundings.Reach) + 4);
            Assert.Equal(["before", "behind"], [cut.Segments[0].Text, cut.Segments[2].Text]);
            var joined = SpokenText.Join(cut.Segments);
            var begin = joined.StartOf(1) + cut.FromOffset;
            Assert.Equal(Spoken.Substring(at, 430).TrimEnd(), joined.Text.Substring(begin, 430).TrimEnd());
            Assert.True(at < PassageSurroundings.Reach || begin - joined.StartOf(1) >= PassageSurroundings.Reach - 4);
        }
    }

    [Fact]
    public void Of_long_segments_around_it_what_is_near_is_left()
    {
        var cut = PassageSurroundings.Cut(Passage([Segment(Long), Segment("the passage itself"), Segment(Long)], 1, 1, 0));

        Assert.Equal("the passage itself", cut.Segments[1].Text);
        Assert.EndsWith(cut.Segments[0].Text, Long, StringComparison.Ordinal);
        Assert.StartsWith(cut.Segments[2].Text, Long, StringComparison.Ordinal);
        Assert.All([cut.Segments[0], cut.Segments[2]], segment => Assert.InRange(segment.Text.Length, PassageSurroundings.Reach - 4, PassageSurroundings.Reach + 4));
    }

    [Fact]
    public void Segments_of_usual_length_stay_as_they_are()
    {
        var passage = Passage([Segment("one"), Segment("two")], 0, 1, 0);

        Assert.Same(passage, PassageSurroundings.Cut(passage));
    }

    private static FoundPassage Passage(TranscriptSegment[] segments, int first, int last, int from) => new(
        1, new FoundTranscript(1, 1, "en", TranscriptSourceKind.Uploaded), new FoundVideo(1, VideoId.Parse("youtube:abc"), "https://example.org/", null, null), first, last, from, 430, segments, false, false);

    private static TranscriptSegment Segment(string text) => new(TimeSpan.Zero, TimeSpan.FromHours(1), text);
}
