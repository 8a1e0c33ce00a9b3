using LinqToDB.Mapping;

namespace VideoDigester.Storage.Rows;

/// <summary>A passage of a current transcript: what a search finds. Its text is that of its segments. In a transcript they come in the order of their keys.</summary>
[Table("transcript_passages")]
internal sealed class TranscriptPassageRow
{
    [Column("id"), PrimaryKey]
    public long Id { get; set; }

    [Column("transcript_id")]
    public long TranscriptId { get; set; }

    [Column("first_segment")]
    public int FirstSegment { get; set; }

    [Column("last_segment")]
    public int LastSegment { get; set; }

    /// <summary>Where it begins in the text of its first segment.</summary>
    [Column("from_offset")]
    public int FromOffset { get; set; }

    [Column("length")]
    public int Length { get; set; }

    [Column("signature"), NotNull]
    public required byte[] Signature { get; set; }
}
