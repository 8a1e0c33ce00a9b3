using VideoDigester.Tests.Digests;
using VideoDigester.Text;
using VideoDigester.Text.Sentences;

namespace VideoDigester.Tests.Text.Sentences;

public sealed class SentenceReaderTests
{
    [Theory]
    [InlineData("Rivers carry sand. They slow at the sea!", "Rivers carry sand.", "They slow at the sea!")]
    [InlineData("Dr. Marsh paid 3.50 for it. Why?", "Dr. Marsh paid 3.50 for it.", "Why?")]
    [InlineData("We use sand, e.g. from the U.S. coast. It is fine.", "We use sand, e.g. from the U.S. coast.", "It is fine.")]
    [InlineData("He said \"stop.\" Then he went.", "He said \"stop.\"", "Then he went.")]
    [InlineData("川は砂を運ぶ。海で遅くなる！", "川は砂を運ぶ。", "海で遅くなる！")]
    [InlineData("النهر يحمل الرمل. أين يذهب؟ إلى البحر.", "النهر يحمل الرمل.", "أين يذهب؟", "إلى البحر.")]
    [InlineData("नदी रेत ले जाती है। वह धीमी होती है।", "नदी रेत ले जाती है।", "वह धीमी होती है।")]
    [InlineData("we go on [Music] and then we stop", "we go on", "and then we stop")]
    [InlineData("we saw [ __ ] there", "we saw [ __ ] there")]
    [InlineData(">> hello there >> hello to you", "hello there", "hello to you")]
    [InlineData("♪ row the boat ♪", "row the boat")]
    public void Sentences_end_where_the_writing_says(string text, params string[] expected) =>
        Assert.Equal(expected, Read(Fixtures.Segment(0, 5, text)));

    [Theory]
    [InlineData("[dramatic music", "continues] hello and welcome", "hello and welcome")]
    [InlineData("[", "]")]
    [InlineData("[", "Hello. ]")]
    [InlineData("so [Bob:", "Bob: ] yes. [", "so", "yes.")]
    public void A_mark_may_run_over_the_border_of_cues(string first, string second, params string[] expected) =>
        Assert.Equal(expected.Length == 0 ? [first, second] : expected, Read(
            Fixtures.Segment(0, 2, first),
            Fixtures.Segment(5, 8, second) with { Speaker = "Ann" }));

    [Fact]
    public void A_sentence_runs_on_over_cues() =>
        Assert.Equal(["Rivers carry sand to the sea.", "There it stays."], Read(
            Fixtures.Segment(0, 2, "Rivers carry\nsand"),
            Fixtures.Segment(2, 4, "to the sea. There"),
            Fixtures.Segment(4, 6, "it stays.")));

    [Fact]
    public void Without_punctuation_a_pause_ends_a_sentence() =>
        Assert.Equal(["rivers carry sand to the sea", "there it stays"], Read(
            Fixtures.Segment(0, 2, "rivers carry"),
            Fixtures.Segment(2, 4, "sand to the sea"),
            Fixtures.Segment(7, 9, "there it stays")));

    [Fact]
    public void A_change_of_speaker_ends_a_sentence() =>
        Assert.Equal(["and so", "I do not agree"], Read(
            Fixtures.Segment(0, 2, "and so") with { Speaker = "Ann" },
            Fixtures.Segment(2, 4, "I do not agree") with { Speaker = "Bo" }));

    [Fact]
    public void A_remark_in_parentheses_that_fills_a_cue_is_no_sentence() =>
        Assert.Equal(["They clap."], Read(Fixtures.Segment(0, 2, "(applause)"), Fixtures.Segment(2, 4, "They clap.")));

    [Fact]
    public void Where_nothing_is_said_the_marks_are_all_there_is() =>
        Assert.Equal(["[Music]", "♪"], Read(Fixtures.Segment(0, 2, "[Music]"), Fixtures.Segment(2, 4, "♪")));

    [Fact]
    public void Rows_of_a_recogniser_are_divided_where_clauses_begin_and_not_where_rows_end()
    {
        var sentences = Read("en", Rows(
            "the river carries a lot of sand to the coast every day of the year but the sea is slow and it lets the sand fall so the delta grows every "
            + "single year however the dam upstream stops the sand and that's why the coast is shrinking today"));

        Assert.True(sentences.Length >= 3);
        Assert.All(sentences, sentence => Assert.Contains(sentence.Split(' ')[0], new[] { "the", "but", "and", "so", "however" }));
    }

    [Fact]
    public void A_row_that_stands_long_and_ends_early_ends_a_sentence_in_a_language_without_lists()
    {
        const string Row = "bada kelo mira tonu vaso relu pima";
        var segments = Enumerable.Range(0, 30).Select(i => i % 3 == 2
            ? Fixtures.Segment(i * 3, (i * 3) + 3, "bada kelo mira")
            : Fixtures.Segment(i * 3, (i * 3) + 3, Row)).ToArray();

        Assert.Equal(10, Read("tlh", segments).Length);
    }

    [Fact]
    public void Japanese_sentences_end_with_their_endings() =>
        Assert.Equal(
            ["川は毎日たくさんの砂を海まで運んでいます", "海の水はとても遅いので砂が落ちます", "それで三角州は毎年少しずつ大きくなるのです"],
            Read("ja", Fixtures.Segment(0, 9, "川は毎日たくさんの砂を海まで運んでいます海の水は"), Fixtures.Segment(9, 18, "とても遅いので砂が落ちますそれで三角州は毎年少しずつ大きくなるのです"))
                .Select(sentence => sentence.Replace(" ", "", StringComparison.Ordinal)));

    [Fact]
    public void Endless_speech_in_one_cue_is_cut_into_stretches_of_a_sentence()
    {
        var sentences = Read(Fixtures.Segment(0, 10800, string.Join(' ', Enumerable.Repeat("the river goes on and on to the sea", 5000))));

        Assert.InRange(sentences.Length, 500, 5000);
        Assert.All(sentences, sentence => Assert.InRange(sentence.Length, 20, 200));
        Assert.All(sentences, sentence => Assert.DoesNotContain("  ", sentence, StringComparison.Ordinal));
    }

    [Fact]
    public void Thai_is_cut_before_a_letter_and_never_before_its_mark()
    {
        var sentences = Read(Fixtures.Segment(0, 100, string.Concat(Enumerable.Repeat("ที่นี่มีน้ำ", 200))));

        Assert.True(sentences.Length > 5);
        Assert.DoesNotContain(sentences, sentence => char.GetUnicodeCategory(sentence[0]) is System.Globalization.UnicodeCategory.NonSpacingMark);
    }

    private static TranscriptSegment[] Rows(string text)
    {
        var rows = text.Split(' ').Chunk(7).ToArray();
        return [.. rows.Select((row, i) => Fixtures.Segment(i * 2.5, (i * 2.5) + 2.5, string.Join(' ', row)))];
    }

    private static string[] Read(params TranscriptSegment[] segments) => Read(null, segments);

    private static string[] Read(string? language, params TranscriptSegment[] segments)
    {
        var spoken = SpokenText.Join(segments);
        return [.. SentenceReader.Read(spoken, segments, language, SentenceReader.IsPunctuated(spoken.Text)).Select(sentence => spoken.Text[sentence.From..sentence.To])];
    }
}
