using LinqToDB.Mapping;

namespace VideoDigester.Storage.Rows;

/// <summary>A category of a site.</summary>
[Table("categories")]
internal sealed class CategoryRow
{
    [Column("id"), PrimaryKey, Identity]
    public long Id { get; set; }

    [Column("site"), NotNull]
    public required string Site { get; set; }

    [Column("name"), NotNull]
    public required string Name { get; set; }

    [Column("folded"), NotNull]
    public required string Folded { get; set; }
}
