using LinqToDB.Mapping;

namespace VideoDigester.Storage.Rows;

/// <summary>A video that was removed from the library on purpose. Of a video that is in the library there is none.</summary>
[Table("tombstones")]
internal sealed class TombstoneRow : IKeyed
{
    [Column("id"), PrimaryKey, Identity]
    public long Id { get; set; }

    [Column("site"), NotNull]
    public required string Site { get; set; }

    [Column("external_id"), NotNull]
    public required string ExternalId { get; set; }

    [Column("url")]
    public string? Url { get; set; }

    [Column("title")]
    public string? Title { get; set; }

    [Column("removed_by")]
    public long? RemovedBy { get; set; }

    [Column("removed_at")]
    public Timestamp RemovedAt { get; set; }
}
