using LinqToDB.Mapping;

namespace VideoDigester.Storage.Rows;

/// <summary>The quantised vector of a passage by a model.</summary>
[Table("passage_vectors")]
internal sealed class PassageVectorRow
{
    [Column("model_id"), PrimaryKey(0)]
    public long ModelId { get; set; }

    [Column("passage_id"), PrimaryKey(1)]
    public long PassageId { get; set; }

    [Column("vector"), NotNull]
    public required byte[] Vector { get; set; }
}
