using LinqToDB.Mapping;

namespace VideoDigester.Storage.Rows;

/// <summary>Where a user stopped in a video.</summary>
[Table("reading_positions")]
internal sealed class ReadingPositionRow
{
    [Column("user_id"), PrimaryKey(0)]
    public long UserId { get; set; }

    [Column("video_id"), PrimaryKey(1)]
    public long VideoId { get; set; }

    [Column("digest_id")]
    public long? DigestId { get; set; }

    [Column("item")]
    public int? Item { get; set; }

    [Column("offset_ms")]
    public long? OffsetMs { get; set; }

    [Column("updated_at")]
    public Timestamp UpdatedAt { get; set; }
}
