using LinqToDB.Mapping;

namespace VideoDigester.Storage.Rows;

/// <summary>A tag.</summary>
[Table("tags")]
internal sealed class TagRow
{
    [Column("id"), PrimaryKey, Identity]
    public long Id { get; set; }

    [Column("name"), NotNull]
    public required string Name { get; set; }

    [Column("folded"), NotNull]
    public required string Folded { get; set; }
}
