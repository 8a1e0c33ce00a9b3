using LinqToDB.Mapping;

namespace VideoDigester.Storage.Rows;

/// <summary>A title, a part of a description or of a current digest: what a search finds beside transcripts.</summary>
[Table("text_passages")]
internal sealed class TextPassageRow
{
    [Column("id"), PrimaryKey]
    public long Id { get; set; }

    [Column("video_id")]
    public long VideoId { get; set; }

    [Column("digest_id")]
    public long? DigestId { get; set; }

    [Column("kind"), NotNull]
    public required string Kind { get; set; }

    /// <summary>In a digest 0 is its title and overview, and from 1 its items are counted.</summary>
    [Column("position")]
    public int Position { get; set; }

    /// <summary>Where it begins in the text it is a part of.</summary>
    [Column("from_offset")]
    public int FromOffset { get; set; }

    [Column("length")]
    public int Length { get; set; }

    [Column("signature"), NotNull]
    public required byte[] Signature { get; set; }
}
