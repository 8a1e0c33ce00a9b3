using VideoDigester.Benchmarks.Quality;
using VideoDigester.Benchmarks.Quality.Baselines;
using VideoDigester.Digests.Writers.Extractive;

namespace VideoDigester.Tests.Quality;

public sealed class BaselineTests
{
    private static readonly TranscriptAnalysis Analysis = TranscriptAnalysis.Of(TalkSource.Speak(
    [
        (null, "Cats chase mice in barns."),
        (null, "Birds sing loudly at dawn."),
        (null, "Mice hide from cats in barns."),
        (null, "Farmers keep cats because mice eat grain in barns."),
    ]));

    [Fact]
    public void TextRank_and_LexRank_put_last_what_nothing_else_is_like()
    {
        Assert.Equal(1, new TextRank().Order(Analysis, 0, 3, 0)[^1]);
        Assert.Equal(1, new ContinuousLexRank().Order(Analysis, 0, 3, 0)[^1]);
    }

    [Fact]
    public void A_method_orders_each_sentence_of_the_stretch_once()
    {
        foreach (var method in SentenceMethods.All)
            Assert.Equal([1, 2, 3], method.Order(Analysis, 1, 3, 0).Order());
    }

    [Fact]
    public void Chance_is_the_same_on_every_run_and_another_in_every_draw()
    {
        var orders = Enumerable.Range(0, 20).Select(draw => string.Join(' ', new RandomOrder().Order(Analysis, 0, 3, draw))).ToArray();

        Assert.Equal(orders, Enumerable.Range(0, 20).Select(draw => string.Join(' ', new RandomOrder().Order(Analysis, 0, 3, draw))));
        Assert.True(orders.Distinct().Count() > 5);
    }
}
