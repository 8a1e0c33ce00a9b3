using VideoDigester.Benchmarks.Quality.Metrics;

namespace VideoDigester.Tests.Quality;

/// <summary>The measures of segmentations give what is published for them, so that our figures may stand beside others.</summary>
public sealed class BorderMetricsTests
{
    // The examples of NLTK's documentation: a border where a one stands, compared with windows of their own.
    [Theory]
    [InlineData("000100000010", "000100000010", 3, 0.0)]
    [InlineData("000100000010", "000010000100", 3, 0.3)]
    [InlineData("000010000100", "100000010000", 3, 0.8)]
    public void WindowDiff_is_that_of_the_published_examples(string reference, string found, int window, double expected) =>
        Assert.Equal(expected, Published(reference, found, window, (r, f) => r != f), 1);

    [Theory]
    [InlineData("0100", "1", 0.5)]
    [InlineData("0100", "0", 0.5)]
    [InlineData("0100", "0100", 0.0)]
    public void Pk_is_that_of_the_published_examples(string reference, string found, double expected)
    {
        var (left, right) = (string.Concat(Enumerable.Repeat(reference, 100)), string.Concat(Enumerable.Repeat(found, 400 / found.Length)));
        Assert.Equal(expected, Published(left, right, 2, (r, f) => (r == 0) != (f == 0)), 2);
    }

    [Fact]
    public void The_window_is_half_a_mean_segment()
    {
        // 12 units in 3 segments: windows of 2. One border of two is missed: two of ten windows cross it.
        Assert.Equal(0.2, BorderMetrics.Pk([0, 4, 8], [0, 4], 12), 6);
        Assert.Equal(0.2, BorderMetrics.WindowDiff([0, 4, 8], [0, 4], 12), 6);
    }

    [Fact]
    public void A_border_matches_one_other_within_the_tolerance()
    {
        Assert.Equal(1, BorderMetrics.F1([0, 100, 200], [0, 110, 190], 10));
        Assert.Equal(0, BorderMetrics.F1([0, 100], [0, 111], 10));
        Assert.Equal(2.0 / 3, BorderMetrics.F1([0, 100], [0, 95, 105], 10), 6);
        Assert.Equal(1, BorderMetrics.F1([0], [0], 10));
        Assert.Equal(0, BorderMetrics.F1([0, 50], [0], 10));
    }

    // NLTK slides a window of so many units over strings in which a one is the last unit of a segment, and counts the ones inside.
    private static double Published(string reference, string found, int window, Func<int, int, bool> isWrong)
    {
        static int[] Borders(string segmentation) => [.. segmentation.Index().Where(unit => unit.Item == '1').Select(unit => unit.Index + 1)];
        return BorderMetrics.Compare(Borders(reference), Borders(found), reference.Length + 1, window, isWrong);
    }
}
