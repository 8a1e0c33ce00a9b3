namespace VideoDigester.Digests.Writers.Extractive.Highlights;

/// <summary>What the "most replayed" curve says about stretches of a video.</summary>
internal sealed class ViewerInterest
{
    // Every video is most replayed where it begins, because that is where playing begins.
    private const double Opening = 0.03;

    private readonly IReadOnlyList<HeatmapPoint> _points;
    private readonly double _most;

    private ViewerInterest(IReadOnlyList<HeatmapPoint> points, double most) => (_points, _most) = (points, most);

    /// <summary>Reads a curve; null where it says nothing.</summary>
    public static ViewerInterest? Of(IReadOnlyList<HeatmapPoint> heatmap)
    {
        if (heatmap.Count == 0)
            return null;
        var opening = TimeSpan.FromTicks((long)(heatmap[^1].End.Ticks * Opening));
        var points = heatmap.Where(point => point.Start >= opening && double.IsFinite(point.Value)).OrderBy(point => point.Start).ToArray();
        var most = points.Length == 0 ? 0 : points.Max(point => point.Value);
        return most > 0 ? new ViewerInterest(points, most) : null;
    }

    /// <summary>The mean value of the bins that a stretch touches, relative to the highest; 0 where there is none.</summary>
    public double Between(TimeSpan start, TimeSpan end)
    {
        var (low, high) = (0, _points.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_points[middle].End <= start)
                low = middle + 1;
            else
                high = middle;
        }

        var (sum, count) = (0.0, 0);
        for (; low < _points.Count && _points[low].Start < end; low++)
            (sum, count) = (sum + Math.Clamp(_points[low].Value / _most, 0, 1), count + 1);
        return count == 0 ? 0 : sum / count;
    }
}
