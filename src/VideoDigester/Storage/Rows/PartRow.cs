using LinqToDB.Mapping;

namespace VideoDigester.Storage.Rows;

/// <summary>A model's answer that is paid for.</summary>
[Table("digest_parts")]
internal sealed class PartRow
{
    [Column("identity"), PrimaryKey(0), NotNull]
    public required string Identity { get; set; }

    [Column("call_hash"), PrimaryKey(1), NotNull]
    public required string CallHash { get; set; }

    [Column("response"), NotNull]
    public required string Response { get; set; }

    [Column("finish_reason"), NotNull]
    public required string FinishReason { get; set; }

    [Column("input_tokens")]
    public long? InputTokens { get; set; }

    [Column("cached_input_tokens")]
    public long? CachedInputTokens { get; set; }

    [Column("output_tokens")]
    public long? OutputTokens { get; set; }

    [Column("cost_nano_usd")]
    public long? CostNanoUsd { get; set; }

    [Column("created_at")]
    public Timestamp CreatedAt { get; set; }
}
