namespace VideoDigester.Benchmarks.Quality.Highlights;

/// <summary>Means over videos.</summary>
internal sealed class HighlightTally
{
    private readonly List<double> _precision = [];
    private readonly List<double> _height = [];
    private readonly List<double> _correlation = [];

    /// <summary>Precision at 5, mean height and rank correlation; NaN where there is none.</summary>
    public double[] Figures => [_precision.Average(), _height.Average(), _correlation.Count > 0 ? _correlation.Average() : double.NaN];

    /// <summary>Adds the stretches chosen of a video.</summary>
    public void Add(ReplayCurve curve, IReadOnlyList<(TimeSpan Start, TimeSpan End)> chosen, double? correlation = null)
    {
        _precision.Add(chosen.Average(stretch => curve.IsHot(stretch.Start, stretch.End) ? 1.0 : 0));
        _height.Add(chosen.Select(stretch => curve.Height(stretch.Start, stretch.End)).Where(double.IsFinite).DefaultIfEmpty(0.5).Average());
        if (correlation is { } rho)
            _correlation.Add(rho);
    }
}
