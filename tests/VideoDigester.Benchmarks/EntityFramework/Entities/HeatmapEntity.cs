namespace VideoDigester.Benchmarks.EntityFramework.Entities;

/// <summary>A row of video_heatmap.</summary>
internal sealed class HeatmapEntity
{
    public long VideoId { get; set; }

    public int Position { get; set; }

    public long StartMs { get; set; }

    public long EndMs { get; set; }

    public double Value { get; set; }
}
