using LinqToDB.Mapping;

namespace VideoDigester.Storage.Rows;

/// <summary>What a model's tokens cost from a moment on, a million of them, in billionths of a US dollar.</summary>
[Table("llm_prices")]
internal sealed class LlmPriceRow
{
    [Column("llm_id"), PrimaryKey(0)]
    public long LlmId { get; set; }

    [Column("effective_from"), PrimaryKey(1)]
    public Timestamp EffectiveFrom { get; set; }

    [Column("input_nano_usd")]
    public long InputNanoUsd { get; set; }

    [Column("output_nano_usd")]
    public long OutputNanoUsd { get; set; }

    [Column("cached_input_nano_usd")]
    public long? CachedInputNanoUsd { get; set; }
}
