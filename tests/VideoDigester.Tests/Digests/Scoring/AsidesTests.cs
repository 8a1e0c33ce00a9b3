using VideoDigester.Digests.Writers.Extractive;
using VideoDigester.Digests.Writers.Extractive.Scoring;

namespace VideoDigester.Tests.Digests.Scoring;

public sealed class AsidesTests
{
    [Theory]
    [InlineData("en", "If you like rivers, please subscribe to the channel.")]
    [InlineData("en", "The link to the map is in the description below, so use the link in the description.")]
    [InlineData("en", "Go to mapsoftheworld.com slash rivers.")]
    [InlineData("en", "Get ten percent off your first map with the promo code RIVER.")]
    [InlineData("en", "There is a link in the show notes.")]
    [InlineData("en", "You can explore Mapbox at mapbox.com.")]
    [InlineData("en", "Click the link to get a map of the delta.")]
    [InlineData("ru", "Переходите по ссылке, там карта дельты.")]
    [InlineData("de", "Mehr davon steht in den Shownotes.")]
    [InlineData("de", "Abonniert doch bitte diesen Kanal und drückt auf die Glocke.")]
    [InlineData("fr", "Et n'oubliez pas de vous abonner, merci d'avoir regardé.")]
    [InlineData("ja", "川の動画が好きな人はチャンネル登録をお願いします。")]
    [InlineData("ru", "Подписывайтесь на канал, ссылка в описании.")]
    public void What_asks_the_viewers_for_something_is_an_aside(string language, string sentence) =>
        Assert.InRange(WeightOf(sentence, language), 0, 0.1);

    [Theory]
    [InlineData("en", "He had subscribed to three newspapers that told him of the river.")]
    [InlineData("en", "The bell rang while the river rose, and everyone went to the channel.")]
    [InlineData("en", "The visitors of the delta welcome the rain, and so do we.")]
    [InlineData("en", "You just click on the link and the map of the delta starts.")]
    [InlineData("en", "They wanted to explore the delta and to check it out at night.")]
    [InlineData("en", "A sponsor of the dam was found in the city of Cairo.")]
    [InlineData("de", "Please subscribe to the channel.")]
    [InlineData("xx", "Please subscribe to the channel.")]
    public void What_only_sounds_like_it_is_none(string language, string sentence) => Assert.Equal(1, WeightOf(sentence, language));

    [Theory]
    [InlineData("xx", "Bada kelo https://maps.example/rivers tonu.")]
    [InlineData("en", "The company was called rivers.com in those years.")]
    public void An_address_alone_weighs_half(string language, string sentence) => Assert.Equal(0.5, WeightOf(sentence, language));

    [Fact]
    public void The_name_of_a_sponsor_marks_the_rest_of_the_read()
    {
        var segments = Talk(
            "This video is sponsored by Mapbox Delta.", "With Mapbox you draw maps of your own.", "I like the paper.", "Mapbox comes to your door.", "Now Mapbox is cheap.");

        Assert.Equal([0.05, 0.3, 0.3, 0.3, 0.3], Weights(segments, "en")[20..25]);
        Assert.All(Weights(segments, "en")[..20], weight => Assert.Equal(1, weight));
    }

    [Fact]
    public void A_greeting_counts_only_at_the_beginning_and_the_end()
    {
        var segments = Talk("Welcome back to the river.").ToArray();
        segments[0] = segments[0] with { Text = "Hello everyone, we look at rivers." };

        var weights = Weights(segments, "en");

        Assert.Equal((0.3, 1), (weights[0], weights[20]));
    }

    [Fact]
    public void A_video_about_subscribing_has_no_asides() =>
        Assert.All(
            Weights([.. Enumerable.Range(0, 40).Select(i => Fixtures.Segment(i * 5, (i * 5) + 5, i % 2 == 0 ? $"Please subscribe to the channel number {i}." : $"It grows by {i} people."))], "en"),
            weight => Assert.Equal(1, weight));

    [Fact]
    public void A_chapter_of_the_sponsor_is_an_aside_in_any_language()
    {
        var weights = Asides.Weights(TranscriptAnalysis.Of(Talk("Bada kelo mira.")), "xx", [Fixtures.Chapter(0, 100, "Rivers"), Fixtures.Chapter(100, 105, "Sponsor: Mapbox")]);

        Assert.Equal((1, 0.05, 1), (weights[19], weights[20], weights[21]));
    }

    [Fact]
    public async Task Asides_are_not_quoted()
    {
        var segments = Talk("Please subscribe to the channel for more of the river and the sand and the sea.", "Use the promo code RIVER for the river and the sand and the sea.");

        foreach (var type in Fixtures.Types)
        {
            var (_, grounded) = await Fixtures.WriteAsync(Fixtures.Source(segments), type);
            Assert.All(grounded.Items, item => Assert.DoesNotContain("promo code", item.Quote, StringComparison.Ordinal));
            Assert.All(grounded.Items, item => Assert.DoesNotContain("subscribe", item.Quote, StringComparison.Ordinal));
        }
    }

    private static double WeightOf(string sentence, string language) => Weights(Talk(sentence), language)[20];

    private static double[] Weights(IReadOnlyList<TranscriptSegment> segments, string language) => Asides.Weights(TranscriptAnalysis.Of(segments, language), language, []);

    // Ten minutes about rivers with something else after the first 100 seconds, a sentence a cue.
    private static TranscriptSegment[] Talk(params string[] others)
    {
        var lines = Enumerable.Range(0, 20).Select(i => $"The river carries {i} tons of sand to the sea.").Concat(others)
            .Concat(Enumerable.Range(0, 110).Select(i => $"In year {i} the delta of sand grows by {i} steps."));
        return [.. lines.Select((line, i) => Fixtures.Segment(i * 5, (i * 5) + 5, line))];
    }
}
