using LinqToDB.Mapping;

namespace VideoDigester.Storage.Rows;

/// <summary>A named list of videos.</summary>
[Table("collections")]
internal sealed class CollectionRow : IKeyed
{
    [Column("id"), PrimaryKey, Identity]
    public long Id { get; set; }

    [Column("public_id")]
    public Guid PublicId { get; set; }

    /// <summary>Whose it is; null for everybody's.</summary>
    [Column("owner_id")]
    public long? OwnerId { get; set; }

    [Column("name"), NotNull]
    public required string Name { get; set; }

    [Column("description")]
    public string? Description { get; set; }

    [Column("created_at")]
    public Timestamp CreatedAt { get; set; }

    [Column("updated_at")]
    public Timestamp UpdatedAt { get; set; }
}
