using LinqToDB.Mapping;

namespace VideoDigester.Storage.Rows;

/// <summary>A span of the transcript that an item rests on.</summary>
[Table("digest_item_evidence")]
internal sealed class EvidenceRow
{
    [Column("item_id"), PrimaryKey(0)]
    public long ItemId { get; set; }

    [Column("position"), PrimaryKey(1)]
    public int Position { get; set; }

    [Column("first_segment")]
    public int FirstSegment { get; set; }

    [Column("last_segment")]
    public int LastSegment { get; set; }

    [Column("quote"), NotNull]
    public required string Quote { get; set; }
}
