using LinqToDB.Mapping;

namespace VideoDigester.Storage.Rows;

/// <summary>One bin of the "most replayed" curve.</summary>
[Table("video_heatmap")]
internal sealed class HeatmapRow
{
    [Column("video_id"), PrimaryKey(0)]
    public long VideoId { get; set; }

    [Column("position"), PrimaryKey(1)]
    public int Position { get; set; }

    [Column("start_ms")]
    public long StartMs { get; set; }

    [Column("end_ms")]
    public long EndMs { get; set; }

    [Column("value")]
    public double Value { get; set; }
}
