namespace VideoDigester.Digests.Writers.Extractive.Topics;

/// <summary>Makes values of different measures comparable.</summary>
internal static class StandardScores
{
    /// <summary>
    /// Replaces the values of the borders of a transcript by how many standard deviations they are above the mean; the first one is no border and does not count.
    /// </summary>
    /// <param name="values">The values, at least two.</param>
    /// <param name="leastDeviation">What the deviation is taken for where it is less.</param>
    public static void Replace(Span<double> values, double leastDeviation)
    {
        var (sum, squares) = (0.0, 0.0);
        foreach (var value in values[1..])
            (sum, squares) = (sum + value, squares + (value * value));
        var mean = sum / (values.Length - 1);
        var deviation = Math.Max(leastDeviation, Math.Sqrt(Math.Max(0, (squares / (values.Length - 1)) - (mean * mean))));
        foreach (ref var value in values)
            value = (value - mean) / deviation;
    }
}
