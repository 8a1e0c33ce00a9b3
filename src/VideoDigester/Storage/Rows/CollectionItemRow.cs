using LinqToDB.Mapping;

namespace VideoDigester.Storage.Rows;

/// <summary>A video of a collection.</summary>
[Table("collection_items")]
internal sealed class CollectionItemRow
{
    [Column("collection_id"), PrimaryKey(0)]
    public long CollectionId { get; set; }

    [Column("video_id"), PrimaryKey(1)]
    public long VideoId { get; set; }

    /// <summary>Orders the videos; has gaps and may be negative.</summary>
    [Column("position")]
    public long Position { get; set; }

    [Column("added_at")]
    public Timestamp AddedAt { get; set; }
}
