using LinqToDB.Mapping;

namespace VideoDigester.Storage.Rows;

/// <summary>One attempt at one step.</summary>
[Table("processing_logs")]
internal sealed class LogRow : IKeyed
{
    [Column("id"), PrimaryKey, Identity]
    public long Id { get; set; }

    [Column("target"), NotNull]
    public required string Target { get; set; }

    [Column("video_id")]
    public long? VideoId { get; set; }

    [Column("video_site")]
    public string? VideoSite { get; set; }

    [Column("video_external_id")]
    public string? VideoExternalId { get; set; }

    [Column("transcript_id")]
    public long? TranscriptId { get; set; }

    [Column("digest_id")]
    public long? DigestId { get; set; }

    [Column("llm_id")]
    public long? LlmId { get; set; }

    [Column("user_id")]
    public long? UserId { get; set; }

    [Column("digest_type")]
    public string? DigestType { get; set; }

    [Column("step"), NotNull]
    public required string Step { get; set; }

    [Column("outcome"), NotNull]
    public required string Outcome { get; set; }

    [Column("attempt")]
    public int Attempt { get; set; }

    [Column("started_at")]
    public Timestamp StartedAt { get; set; }

    [Column("completed_at")]
    public Timestamp CompletedAt { get; set; }

    [Column("input_tokens")]
    public long? InputTokens { get; set; }

    [Column("cached_input_tokens")]
    public long? CachedInputTokens { get; set; }

    [Column("output_tokens")]
    public long? OutputTokens { get; set; }

    [Column("cost_nano_usd")]
    public long? CostNanoUsd { get; set; }

    [Column("error_code")]
    public string? ErrorCode { get; set; }

    [Column("error_message")]
    public string? ErrorMessage { get; set; }

    [Column("retryable")]
    public bool? Retryable { get; set; }

    [Column("next_attempt_at")]
    public Timestamp? NextAttemptAt { get; set; }

    [Column("worker")]
    public string? Worker { get; set; }

    [Column("job_id")]
    public long? JobId { get; set; }
}
