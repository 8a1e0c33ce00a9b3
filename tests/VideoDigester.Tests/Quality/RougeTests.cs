using VideoDigester.Benchmarks.Quality.Metrics;

namespace VideoDigester.Tests.Quality;

public sealed class RougeTests
{
    private const double Exact = 1e-12;

    [Theory]
    [InlineData("police kill the gunman", 0.75)]
    [InlineData("the gunman kill police", 0.5)]
    [InlineData("the gunman police killed", 0.5)]
    public void A_common_subsequence_counts_as_in_the_example_of_Lin(string text, double expected)
    {
        var score = Rouge.L(text, "police killed the gunman");

        Assert.Equal((expected, expected, expected), (score.Precision, score.Recall, score.F1));
    }

    [Fact]
    public void Both_sentences_of_that_example_share_the_same_pairs() =>
        Assert.Equal(
            Rouge.N("police kill the gunman", "police killed the gunman", 2),
            Rouge.N("the gunman kill police", "police killed the gunman", 2));

    [Fact]
    public void The_sentences_of_a_summary_are_united_as_in_the_example_of_Lin() =>
        Assert.Equal(4.0 / 5, Rouge.SummaryL(["w1 w2 w6 w7 w8", "w1 w3 w8 w9 w5"], ["w1 w2 w3 w4 w5"]).Recall, Exact);

    [Theory]
    [InlineData("testing", "testing one two", 1, 1.0, 1.0 / 3, 0.5)]
    [InlineData("testing", "testing one two", 2, 0.0, 0.0, 0.0)]
    [InlineData("testing one", "testing one two", 2, 1.0, 0.5, 2.0 / 3)]
    [InlineData("", "testing one two", 1, 0.0, 0.0, 0.0)]
    public void Runs_of_words_count_as_in_the_tests_of_rouge_score(string text, string reference, int n, double precision, double recall, double f1)
    {
        var score = Rouge.N(text, reference, n);

        Assert.Equal(precision, score.Precision, Exact);
        Assert.Equal(recall, score.Recall, Exact);
        Assert.Equal(f1, score.F1, Exact);
    }

    [Theory]
    [InlineData("Testing, ONE-two!", "testing one two", 1.0)]
    [InlineData("the the the the", "the cat", 0.25)]
    public void Case_and_punctuation_do_not_count_and_repeats_are_clipped(string text, string reference, double precision) =>
        Assert.Equal(precision, Rouge.N(text, reference, 1).Precision, Exact);

    [Fact]
    public void A_word_that_two_sentences_cover_counts_once() =>
        Assert.Equal(new RougeScore(0.5, 1), Rouge.SummaryL(["one", "one"], ["one"]));
}
