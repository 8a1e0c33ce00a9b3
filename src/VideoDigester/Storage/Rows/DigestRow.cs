using LinqToDB.Mapping;

namespace VideoDigester.Storage.Rows;

/// <summary>A digest without its items.</summary>
[Table("digests")]
internal sealed class DigestRow : IKeyed
{
    [Column("id"), PrimaryKey, Identity]
    public long Id { get; set; }

    [Column("public_id")]
    public Guid PublicId { get; set; }

    [Column("video_id")]
    public long VideoId { get; set; }

    [Column("transcript_id")]
    public long TranscriptId { get; set; }

    [Column("llm_id")]
    public long LlmId { get; set; }

    [Column("requested_by")]
    public long? RequestedBy { get; set; }

    [Column("digest_type"), NotNull]
    public required string DigestType { get; set; }

    [Column("language"), NotNull]
    public required string Language { get; set; }

    [Column("writer_version"), NotNull]
    public required string WriterVersion { get; set; }

    [Column("options"), NotNull]
    public required string Options { get; set; }

    [Column("identity"), NotNull]
    public required string Identity { get; set; }

    [Column("title")]
    public string? Title { get; set; }

    [Column("overview"), NotNull]
    public required string Overview { get; set; }

    [Column("input_tokens")]
    public long? InputTokens { get; set; }

    [Column("cached_input_tokens")]
    public long? CachedInputTokens { get; set; }

    [Column("output_tokens")]
    public long? OutputTokens { get; set; }

    [Column("cost_nano_usd")]
    public long? CostNanoUsd { get; set; }

    [Column("coverage")]
    public double Coverage { get; set; }

    [Column("grounding")]
    public double Grounding { get; set; }

    [Column("dropped")]
    public int Dropped { get; set; }

    [Column("generated_at")]
    public Timestamp GeneratedAt { get; set; }

    [Column("stale_at")]
    public Timestamp? StaleAt { get; set; }

    [Column("superseded_at")]
    public Timestamp? SupersededAt { get; set; }

    /// <summary>When its words went into the index; null where they are not there.</summary>
    [Column("indexed_at")]
    public Timestamp? IndexedAt { get; set; }

    [Column("word_count")]
    public int WordCount { get; set; }
}
