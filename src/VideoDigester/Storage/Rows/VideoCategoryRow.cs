using LinqToDB.Mapping;

namespace VideoDigester.Storage.Rows;

/// <summary>A video in a category.</summary>
[Table("video_categories")]
internal sealed class VideoCategoryRow
{
    [Column("video_id"), PrimaryKey(0)]
    public long VideoId { get; set; }

    [Column("category_id"), PrimaryKey(1)]
    public long CategoryId { get; set; }

    [Column("position")]
    public int Position { get; set; }
}
