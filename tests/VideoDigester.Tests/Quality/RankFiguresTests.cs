using VideoDigester.Benchmarks.Search.Relevance;

namespace VideoDigester.Tests.Quality;

public sealed class RankFiguresTests
{
    private const double Exact = 1e-12;

    [Fact]
    public void A_ranking_is_judged_as_worked_out_by_hand()
    {
        // Relevant at ranks 1, 3 and 12, one of four not found.
        var found = new[] { "a", "x1", "b", "x2", "x3", "x4", "x5", "x6", "x7", "x8", "x9", "c" };

        var figures = RankFigures.Of(found, new HashSet<string> { "a", "b", "c", "d" });

        Assert.Equal((1 + (2.0 / 3) + (3.0 / 12)) / 4, figures.AveragePrecision, Exact);
        Assert.Equal(3.0 / 30, figures.Precision30, Exact);
        Assert.Equal((1 + (1 / Math.Log2(4))) / (1 + (1 / Math.Log2(3)) + (1 / Math.Log2(4)) + (1 / Math.Log2(5))), figures.Ndcg, Exact);
    }

    [Fact]
    public void The_best_ranking_reaches_the_most_and_an_empty_one_nothing()
    {
        var relevant = new HashSet<string> { "a", "b" };

        Assert.Equal(new RankFigures(1, 1, 2.0 / 30), RankFigures.Of(["b", "a", "x"], relevant));
        Assert.Equal(new RankFigures(0, 0, 0), RankFigures.Of([], relevant));
    }
}
