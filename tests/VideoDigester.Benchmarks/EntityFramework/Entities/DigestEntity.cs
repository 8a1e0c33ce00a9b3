namespace VideoDigester.Benchmarks.EntityFramework.Entities;

/// <summary>A row of digests, with its items.</summary>
internal sealed class DigestEntity
{
    public long Id { get; set; }

    public Guid PublicId { get; set; }

    public long VideoId { get; set; }

    public VideoEntity Video { get; set; } = null!;

    public long TranscriptId { get; set; }

    public TranscriptEntity Transcript { get; set; } = null!;

    public long LlmId { get; set; }

    public LlmEntity Llm { get; set; } = null!;

    public required string DigestType { get; set; }

    public required string Language { get; set; }

    public string? Title { get; set; }

    public required string Overview { get; set; }

    public long? InputTokens { get; set; }

    public long? CachedInputTokens { get; set; }

    public long? OutputTokens { get; set; }

    public long? CostNanoUsd { get; set; }

    public double Coverage { get; set; }

    public double Grounding { get; set; }

    public int Dropped { get; set; }

    public int WordCount { get; set; }

    public DateTime GeneratedAt { get; set; }

    public DateTime? StaleAt { get; set; }

    public List<DigestItemEntity> Items { get; set; } = [];
}
