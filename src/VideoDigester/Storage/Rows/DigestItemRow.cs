using LinqToDB.Mapping;

namespace VideoDigester.Storage.Rows;

/// <summary>An item of a digest.</summary>
[Table("digest_items")]
internal sealed class DigestItemRow
{
    [Column("id"), PrimaryKey, Identity]
    public long Id { get; set; }

    [Column("digest_id")]
    public long DigestId { get; set; }

    [Column("position")]
    public int Position { get; set; }

    [Column("kind"), NotNull]
    public required string Kind { get; set; }

    [Column("title")]
    public string? Title { get; set; }

    [Column("text"), NotNull]
    public required string Text { get; set; }

    [Column("start_ms")]
    public long StartMs { get; set; }

    [Column("end_ms")]
    public long EndMs { get; set; }

    [Column("quote"), NotNull]
    public required string Quote { get; set; }

    [Column("support")]
    public double Support { get; set; }

    [Column("fields")]
    public string? Fields { get; set; }
}
