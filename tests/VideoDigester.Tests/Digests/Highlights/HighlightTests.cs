using VideoDigester.Digests.Writers.Extractive.Highlights;

namespace VideoDigester.Tests.Digests.Highlights;

public sealed class HighlightTests
{
    [Fact]
    public async Task A_highlight_opens_at_its_quote()
    {
        var (_, grounded) = await Fixtures.WriteAsync(Fixtures.Source(SampleTalk.Segments), DigestType.Highlights);

        Assert.All(grounded.Items, item =>
        {
            Assert.Equal(item.Quote, item.Evidence[0].Quote);
            Assert.InRange(item.Evidence[0].End - item.Evidence[0].Start, TimeSpan.Zero, TimeSpan.FromSeconds(8));
            Assert.Contains(item.Quote, item.Evidence[^1].Quote, StringComparison.Ordinal);
            Assert.Equal((item.Start, item.End), (item.Evidence[^1].Start, item.Evidence[^1].End));
        });
    }

    [Theory]
    [InlineData(0.5, 1)]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(10, 5)]
    [InlineData(60, 9)]
    public async Task The_number_of_highlights_fits_the_length(double minutes, int expected)
    {
        var segments = SyntheticTalk.Create(hours: minutes / 60);

        var (_, grounded) = await Fixtures.WriteAsync(Fixtures.Source(segments, duration: minutes * 60), DigestType.Highlights);

        Assert.Equal(expected, grounded.Items.Count);
    }

    [Fact]
    public async Task No_two_highlights_say_the_same()
    {
        const string Refrain = "Remember that photosynthesis converts sunlight into chemical energy.";
        var talk = SyntheticTalk.Create(hours: 0.5);
        var segments = talk.Select((segment, i) => i % 40 == 20 ? segment with { Text = $"{segment.Text}. {Refrain}" } : segment).ToArray();

        var (_, grounded) = await Fixtures.WriteAsync(Fixtures.Source(segments), DigestType.Highlights);

        Assert.InRange(grounded.Items.Count(item => item.Quote.Contains("photosynthesis", StringComparison.Ordinal)), 0, 1);
    }

    [Fact]
    public async Task A_highlight_begins_and_ends_with_a_sentence_where_there_are_sentences()
    {
        var (_, grounded) = await Fixtures.WriteAsync(Fixtures.Source(SyntheticTalk.Create(hours: 0.5)), DigestType.Highlights);

        Assert.All(grounded.Items, item =>
        {
            Assert.True(char.IsUpper(item.Evidence[^1].Quote[0]));
            Assert.EndsWith(".", item.Evidence[^1].Quote, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Viewers_care_little_for_greetings_and_farewells_and_more_for_the_start_of_a_chapter()
    {
        var habits = ViewerHabits.Of(Fixtures.Source(SampleTalk.Segments, duration: 1000, chapters: [Fixtures.Chapter(300, 1000, "Part")]));

        Assert.True(At(0) < At(200));
        Assert.True(At(970) < 0.5 * At(500));
        Assert.True(At(300) > At(250));

        double At(double start) => habits.Between(TimeSpan.FromSeconds(start), TimeSpan.FromSeconds(start + 20));
    }

    [Fact]
    public async Task What_has_no_words_is_one_highlight()
    {
        var source = Fixtures.Source([.. Enumerable.Range(0, 120).Select(i => Fixtures.Segment(i * 5, (i * 5) + 5, i % 2 == 0 ? "♪" : "♪♪"))]);

        var (_, grounded) = await Fixtures.WriteAsync(source, DigestType.Highlights);

        Assert.Single(grounded.Items);
    }

    [Theory]
    [InlineData(double.MaxValue)]
    [InlineData(-1.0)]
    public async Task A_curve_without_sense_takes_no_highlight_away(double value)
    {
        HeatmapPoint[] curve = [.. Enumerable.Range(0, 100).Select(i => new HeatmapPoint(TimeSpan.FromSeconds(i * 7), TimeSpan.FromSeconds((i * 7) + 7), i == 50 ? 1 : value))];
        var plain = await Fixtures.WriteAsync(Fixtures.Source(SyntheticTalk.Create(0.2)), DigestType.Highlights);

        var watched = await Fixtures.WriteAsync(Fixtures.Source(SyntheticTalk.Create(0.2), heatmap: curve), DigestType.Highlights);

        Assert.Equal(plain.Grounded.Items.Count, watched.Grounded.Items.Count);
    }
}
