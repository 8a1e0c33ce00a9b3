using VideoDigester.Benchmarks.Quality.Metrics;

namespace VideoDigester.Tests.Quality;

public sealed class RankCorrelationTests
{
    [Fact]
    public void Hours_of_television_and_IQ_correlate_as_in_the_usual_example() =>
        Assert.Equal(
            -29.0 / 165,
            RankCorrelation.Spearman([106, 100, 86, 101, 99, 103, 97, 113, 112, 110], [7, 27, 2, 50, 28, 29, 20, 12, 6, 17]),
            1e-12);

    [Fact]
    public void Equal_figures_share_the_mean_of_their_ranks() => Assert.Equal([1, 3, 3, 3, 5], RankCorrelation.Ranks([0.1, 2, 2, 2, 9]));

    [Fact]
    public void Ties_are_Pearsons_correlation_of_the_ranks() =>
        Assert.Equal(Math.Sqrt(3) / 2, RankCorrelation.Spearman([1, 2, 3], [5, 5, 7]), 1e-12);

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public void The_same_order_is_1_and_the_reverse_is_minus_1(int sign) =>
        Assert.Equal(sign, RankCorrelation.Spearman([1, 10, 100, 1000], [sign * 1, sign * 2, sign * 3, sign * 4]), 1e-12);

    [Fact]
    public void A_list_that_says_nothing_correlates_with_none() => Assert.Equal(0, RankCorrelation.Spearman([1, 2, 3], [4, 4, 4]));
}
