namespace VideoDigester.Benchmarks.Quality.Metrics;

/// <summary>How far a text agrees with a reference.</summary>
/// <param name="Precision">The share of the text that the reference has too.</param>
/// <param name="Recall">The share of the reference that the text has too.</param>
internal readonly record struct RougeScore(double Precision, double Recall)
{
    /// <summary>The harmonic mean of both, 0 where nothing is shared.</summary>
    public double F1 => Precision + Recall > 0 ? 2 * Precision * Recall / (Precision + Recall) : 0;

    /// <summary>The score of so many shared units.</summary>
    public static RougeScore Of(int shared, int text, int reference) =>
        new(text == 0 ? 0 : (double)shared / text, reference == 0 ? 0 : (double)shared / reference);
}
