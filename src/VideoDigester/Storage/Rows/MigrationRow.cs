using LinqToDB.Mapping;

namespace VideoDigester.Storage.Rows;

/// <summary>A migration that was applied.</summary>
[Table("schema_migrations")]
internal sealed class MigrationRow
{
    [Column("version"), PrimaryKey]
    public int Version { get; set; }

    [Column("name"), NotNull]
    public required string Name { get; set; }

    [Column("checksum"), NotNull]
    public required string Checksum { get; set; }

    [Column("applied_at")]
    public Timestamp AppliedAt { get; set; }
}
