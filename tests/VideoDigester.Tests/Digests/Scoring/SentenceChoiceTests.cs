using VideoDigester.Digests.Writers.Extractive;
using VideoDigester.Digests.Writers.Extractive.Scoring;

namespace VideoDigester.Tests.Digests.Scoring;

public sealed class SentenceChoiceTests
{
    [Fact]
    public async Task An_overview_is_one_sentence_or_two_that_follow_each_other()
    {
        for (var seed = 1; seed <= 20; seed++)
        {
            var segments = SyntheticTalk.Create(hours: 0.1, seed: seed);
            var (draft, _) = await Fixtures.WriteAsync(Fixtures.Source(segments), DigestType.Summary);

            Assert.Contains(draft.Overview, string.Join(' ', segments.Select(segment => segment.Text)), StringComparison.OrdinalIgnoreCase);
            Assert.InRange(draft.Overview.Count(c => c == '.'), 1, 2);
        }
    }

    [Fact]
    public async Task An_overview_does_not_end_with_a_question_where_something_is_said()
    {
        var source = Fixtures.Source(
        [
            Fixtures.Segment(0, 6, "Why does sediment collect where rivers approach the shallow coastline?"),
            Fixtures.Segment(6, 12, "Because slower currents release sediment, rivers construct coastline wherever they arrive."),
            Fixtures.Segment(12, 15, "That is it."),
        ]);

        var (draft, _) = await Fixtures.WriteAsync(source, DigestType.Summary);

        Assert.EndsWith("wherever they arrive.", draft.Overview, StringComparison.Ordinal);
    }

    [Fact]
    public void Long_words_are_counted_against_the_mean_of_the_transcript() =>
        Assert.Equal([0, 2], LongWords.Count(Analysis("We are so in on it.", "Sedimentation is in geomorphology.")));

    [Fact]
    public void Pairs_of_characters_stand_in_for_words_without_spaces()
    {
        var lines = Enumerable.Range(0, 60).Select(_ => "これはです。").ToArray();
        lines[30] = "光合成は太陽光を化学変化させる。";

        var counts = LongWords.Count(Analysis(lines));

        Assert.Equal(30, Array.IndexOf(counts, counts.Max()));
    }

    [Fact]
    public void What_the_author_named_and_what_comes_back_is_seen()
    {
        var source = Fixtures.Source([Fixtures.Segment(0, 4, "Plankton drifts."), Fixtures.Segment(4, 8, "Whales follow currents."), Fixtures.Segment(8, 12, "Plankton feeds fish.")]);

        var features = SentenceFeatures.Of(TranscriptAnalysis.Of(source.Segments), source.Video with { Title = "The life of whales" });

        Assert.Equal([false, true, false], features.Named.Select(value => value > 0));
        Assert.Equal([true, false, false], features.Introduced.Select(value => value > 0));
    }

    [Fact]
    public void A_stretch_may_begin_after_punctuation_a_mark_a_speaker_or_a_pause()
    {
        var unbroken = string.Join(' ', Enumerable.Repeat("and so it goes on and on", 40));
        var analysis = TranscriptAnalysis.Of(
        [
            Fixtures.Segment(0, 4, "It ends “here.”"),
            Fixtures.Segment(4, 8, "It begins here and"),
            Fixtures.Segment(8, 9, "[Music]"),
            Fixtures.Segment(9, 12, "then comes another") with { Speaker = "A" },
            Fixtures.Segment(12, 15, "who is interrupted") with { Speaker = "B" },
            Fixtures.Segment(20, 60, unbroken + ".") with { Speaker = "B" },
        ]);
        var natural = analysis.Sentences.Select((sentence, i) => (Text: analysis.QuoteOf(sentence), IsNatural: analysis.IsNaturalBorder(i))).ToArray();

        Assert.All(natural.Take(4), sentence => Assert.True(sentence.IsNatural, sentence.Text));
        Assert.Contains(natural, sentence => !sentence.IsNatural);
    }

    private static TranscriptAnalysis Analysis(params string[] lines) =>
        TranscriptAnalysis.Of([.. lines.Select((line, i) => Fixtures.Segment(i * 4, (i * 4) + 4, line))]);
}
