using LinqToDB.Mapping;

namespace VideoDigester.Storage.Rows;

/// <summary>Who writes digests.</summary>
[Table("llms")]
internal sealed class LlmRow : IKeyed
{
    [Column("id"), PrimaryKey, Identity]
    public long Id { get; set; }

    [Column("provider"), NotNull]
    public required string Provider { get; set; }

    [Column("model"), NotNull]
    public required string Model { get; set; }

    [Column("context_window")]
    public int? ContextWindow { get; set; }

    [Column("max_output_tokens")]
    public int? MaxOutputTokens { get; set; }

    [Column("description")]
    public string? Description { get; set; }

    [Column("added_at")]
    public Timestamp AddedAt { get; set; }
}
