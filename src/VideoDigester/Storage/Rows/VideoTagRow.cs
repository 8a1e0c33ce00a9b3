using LinqToDB.Mapping;

namespace VideoDigester.Storage.Rows;

/// <summary>A video with a tag.</summary>
[Table("video_tags")]
internal sealed class VideoTagRow
{
    [Column("video_id"), PrimaryKey(0)]
    public long VideoId { get; set; }

    [Column("tag_id"), PrimaryKey(1)]
    public long TagId { get; set; }

    [Column("position")]
    public int Position { get; set; }
}
