using LinqToDB.Mapping;

namespace VideoDigester.Storage.Rows;

/// <summary>A model that makes vectors.</summary>
[Table("embedding_models")]
internal sealed class EmbeddingModelRow : IKeyed
{
    [Column("id"), PrimaryKey, Identity]
    public long Id { get; set; }

    [Column("provider"), NotNull]
    public required string Provider { get; set; }

    [Column("model"), NotNull]
    public required string Model { get; set; }

    [Column("dimensions")]
    public int Dimensions { get; set; }

    [Column("added_at")]
    public Timestamp AddedAt { get; set; }
}
