using LinqToDB.Mapping;

namespace VideoDigester.Storage.Rows;

/// <summary>One of the author's chapters.</summary>
[Table("video_chapters")]
internal sealed class ChapterRow
{
    [Column("video_id"), PrimaryKey(0)]
    public long VideoId { get; set; }

    [Column("position"), PrimaryKey(1)]
    public int Position { get; set; }

    [Column("start_ms")]
    public long StartMs { get; set; }

    [Column("end_ms")]
    public long EndMs { get; set; }

    [Column("title"), NotNull]
    public required string Title { get; set; }
}
