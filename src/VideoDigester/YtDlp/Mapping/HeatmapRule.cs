namespace VideoDigester.YtDlp.Mapping;

/// <summary>Takes the usable bins of the "most replayed" curve, in order of time.</summary>
internal static class HeatmapRule
{
    public static IReadOnlyList<HeatmapPoint> Map(YtDlpInfo info, IgnoredFields ignored)
    {
        var bins = info.Heatmap ?? [];
        var points = new List<HeatmapPoint>(bins.Count);
        for (var i = 0; i < bins.Count; i++)
        {
            if (bins[i] is not { } bin)
                continue;
            if (DurationRule.Offset(bin.StartTime) is not { } start || DurationRule.Offset(bin.EndTime) is not { } end || end <= start)
                ignored.Add("heatmap", i, "does not end after it begins");
            else if (bin.Value is not (>= 0 and <= 1))
                ignored.Add("heatmap", i, "not between 0 and 1", "value");
            else
                points.Add(new HeatmapPoint(start, end, decimal.ToDouble(bin.Value.Value)));
        }

        return [.. points.OrderBy(point => point.Start)];
    }
}
