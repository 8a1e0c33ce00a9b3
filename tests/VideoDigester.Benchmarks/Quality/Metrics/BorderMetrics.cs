namespace VideoDigester.Benchmarks.Quality.Metrics;

/// <summary>
/// How well the borders of a segmentation fit those of a reference. A segmentation is the ascending list of the units (lines, seconds) that begin a segment;
/// the first unit begins one whether or not it is listed.
/// </summary>
internal static class BorderMetrics
{
    /// <summary>
    /// Pk (Beeferman, Berger, Lafferty 1999): how often two units a window apart are wrongly said to be in the same segment or in different ones. The window is half the mean length of the
    /// reference's segments. 0 is perfect.
    /// </summary>
    public static double Pk(IReadOnlyList<int> reference, IReadOnlyList<int> found, int units) =>
        Compare(reference, found, units, WindowFor(reference, units), (r, f) => (r == 0) != (f == 0));

    /// <summary>WindowDiff (Pevzner, Hearst 2002): how often the numbers of borders within a window differ. 0 is perfect.</summary>
    public static double WindowDiff(IReadOnlyList<int> reference, IReadOnlyList<int> found, int units) =>
        Compare(reference, found, units, WindowFor(reference, units), (r, f) => r != f);

    /// <summary>Compares with a window of its own, as the published examples do.</summary>
    public static double Compare(IReadOnlyList<int> reference, IReadOnlyList<int> found, int units, int window, Func<int, int, bool> isWrong)
    {
        var (inReference, inFound) = (Cumulate(reference, units), Cumulate(found, units));
        var (wrong, windows) = (0, 0);
        for (var unit = 0; unit + window < units; unit++, windows++)
            wrong += isWrong(inReference[unit + window] - inReference[unit], inFound[unit + window] - inFound[unit]) ? 1 : 0;
        return windows == 0 ? 0 : (double)wrong / windows;
    }

    /// <summary>The harmonic mean of precision and recall of the borders, each matched at most once with one at most a tolerance away; 1 where there are none on both sides.</summary>
    public static double F1(IReadOnlyList<double> reference, IReadOnlyList<double> found, double tolerance)
    {
        double[] wanted = [.. reference.Where(border => border > 0).Order()];
        double[] got = [.. found.Where(border => border > 0).Order()];
        if (wanted.Length + got.Length == 0)
            return 1;

        // Both ascend: taking the earliest that fits leaves the most for the rest.
        var (matched, next) = (0, 0);
        foreach (var border in got)
        {
            while (next < wanted.Length && wanted[next] < border - tolerance)
                next++;
            if (next < wanted.Length && wanted[next] <= border + tolerance)
                (matched, next) = (matched + 1, next + 1);
        }

        return 2.0 * matched / (wanted.Length + got.Length);
    }

    private static int WindowFor(IReadOnlyList<int> reference, int units) =>
        Math.Max(1, (int)Math.Round(units / (2.0 * (1 + reference.Count(border => border > 0))), MidpointRounding.AwayFromZero));

    // How many borders stand at or before each unit.
    private static int[] Cumulate(IReadOnlyList<int> borders, int units)
    {
        var at = new bool[units];
        foreach (var border in borders)
            if (border > 0 && border < units)
                at[border] = true;
        var counts = new int[units];
        for (var unit = 1; unit < units; unit++)
            counts[unit] = counts[unit - 1] + (at[unit] ? 1 : 0);
        return counts;
    }
}
