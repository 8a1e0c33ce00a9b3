using VideoDigester.Digests.Writers.Extractive;
using VideoDigester.Digests.Writers.Extractive.Topics;

namespace VideoDigester.Tests.Digests.Topics;

/// <summary>What decides where a topic begins.</summary>
public sealed class TopicSegmenterTests
{
    [Fact]
    public void Words_that_gather_tell_more_than_words_that_are_scattered()
    {
        string[] lines =
        [
            "the glacier moves under pressure", "a glacier grinds rock under ice", "the glacier leaves rock behind", "under the glacier water flows",
            "the violin sounds under tension", "a violin needs a bow", "the violin maker works under lamps", "under varnish the violin sings",
        ];
        var analysis = TranscriptAnalysis.Of([.. lines.Select((line, i) => Fixtures.Segment(i * 5, (i * 5) + 5, line + "."))]);
        var weights = TermBursts.Weigh(analysis, stretch: 10);

        double WeightOf(string term) => weights[Enumerable.Range(0, analysis.Terms.Vocabulary.Count).Single(i => analysis.Terms.Vocabulary[i] == term)];

        Assert.InRange(WeightOf("glacie"), 0.8, 1);
        Assert.InRange(WeightOf("violin"), 0.8, 1);
        Assert.Equal(0.5, WeightOf("under"));
        Assert.Equal(0.5, WeightOf("varnis"));
        Assert.Equal(0, WeightOf("the"));
    }

    [Fact]
    public void Borders_that_share_a_topics_beginning_count_together()
    {
        // Ten blocks of four seconds. What begins at 12 to 20 s is less probable at each place than at 32 s, but together it is more.
        var analysis = TranscriptAnalysis.Of([.. Enumerable.Range(0, 10).Select(i => Fixtures.Segment(i * 4, (i * 4) + 4, $"Sentence number {i}."))]);
        var blocks = TopicBlocks.Of(analysis, TimeSpan.FromSeconds(40), 0);
        double[] probabilities = [1, 0, 0, 0.3, 0.35, 0.3, 0, 0, 0.38, 0];

        Assert.Equal([0, 4], LikelyBorders.Choose(blocks, probabilities, tolerance: 5, shortest: 4, least: 0.5));
        Assert.Equal([0, 4, 8], LikelyBorders.Choose(blocks, probabilities, tolerance: 5, shortest: 4, least: 0.3));
        Assert.Equal([0], LikelyBorders.Choose(blocks, probabilities, tolerance: 5, shortest: 4, least: 0.9));
    }

    [Fact]
    public void A_pause_decides_between_two_places()
    {
        static IReadOnlyList<int> Starts(int pauseAfter)
        {
            string[] first = ["The glacier moves.", "A glacier grinds rock.", "The glacier leaves rock.", "Glacier water carries rock."];
            string[] second = ["The violin sounds.", "A violin needs strings.", "Strings make the violin sing.", "Violin strings break."];
            var (segments, at) = (new List<TranscriptSegment>(), 0.0);
            foreach (var line in (string[])[.. first, .. first, "And then something else happened.", .. second, .. second])
            {
                segments.Add(Fixtures.Segment(at, at + 5, line));
                at += segments.Count == pauseAfter ? 8 : 5;
            }

            return new TopicSegmenter(TranscriptAnalysis.Of(segments), TopicSegmenterOptions.Default).Segment(TimeSpan.FromSeconds(at), CancellationToken.None);
        }

        Assert.Contains(8, Starts(pauseAfter: 8));
        Assert.Contains(9, Starts(pauseAfter: 9));
    }

    [Fact]
    public void Where_a_cue_lasts_until_the_next_one_a_cue_that_stays_is_a_pause()
    {
        string[] lines = ["Six words are in this line.", "Six words are in that line.", "Six words are in some line.", "Six words are in each line."];
        var starts = new[] { 0, 4, 8, 16 };
        var analysis = TranscriptAnalysis.Of([.. lines.Select((line, i) => Fixtures.Segment(starts[i], i < 3 ? starts[i + 1] : 20, line))]);
        var silence = new BorderSilence(analysis, TopicBlocks.Of(analysis, TimeSpan.FromSeconds(20), 0));

        Assert.True(silence.LingeringBefore(3) > silence.LingeringBefore(2));
        Assert.Equal(silence.PauseBefore(3), silence.PauseBefore(2));
    }

    [Fact]
    public void After_a_silence_of_a_chapters_length_another_one_begins()
    {
        TranscriptSegment[] segments =
        [
            .. Enumerable.Range(0, 20).Select(i => Fixtures.Segment(i * 5, (i * 5) + 4, $"The river carries sand number {i} to the sea.")),
            .. Enumerable.Range(0, 20).Select(i => Fixtures.Segment(1500 + (i * 5), 1504 + (i * 5), $"The river carries sand number {i} to the sea.")),
        ];

        var starts = new TopicSegmenter(TranscriptAnalysis.Of(segments), TopicSegmenterOptions.Default).Segment(TimeSpan.FromSeconds(1600), CancellationToken.None);

        Assert.Contains(20, starts);
    }
}
