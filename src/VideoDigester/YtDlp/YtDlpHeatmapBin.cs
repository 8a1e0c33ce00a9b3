namespace VideoDigester.YtDlp;

/// <summary>An item of <c>heatmap</c> as it stands there.</summary>
internal sealed class YtDlpHeatmapBin
{
    public decimal? StartTime { get; set; }

    public decimal? EndTime { get; set; }

    public decimal? Value { get; set; }
}
