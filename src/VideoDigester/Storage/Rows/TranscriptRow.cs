using LinqToDB.Mapping;

namespace VideoDigester.Storage.Rows;

/// <summary>A transcript without its words.</summary>
[Table("transcripts")]
internal sealed class TranscriptRow : IKeyed
{
    [Column("id"), PrimaryKey, Identity]
    public long Id { get; set; }

    [Column("video_id")]
    public long VideoId { get; set; }

    [Column("language"), NotNull]
    public required string Language { get; set; }

    [Column("source"), NotNull]
    public required string Source { get; set; }

    [Column("format")]
    public string? Format { get; set; }

    [Column("status"), NotNull]
    public required string Status { get; set; }

    [Column("source_url")]
    public string? SourceUrl { get; set; }

    [Column("content_hash"), NotNull]
    public required string ContentHash { get; set; }

    [Column("segment_count")]
    public int SegmentCount { get; set; }

    [Column("word_count")]
    public int WordCount { get; set; }

    [Column("fetched_at")]
    public Timestamp FetchedAt { get; set; }

    [Column("processed_at")]
    public Timestamp? ProcessedAt { get; set; }

    [Column("superseded_at")]
    public Timestamp? SupersededAt { get; set; }

    [Column("error_code")]
    public string? ErrorCode { get; set; }

    /// <summary>When its words went into the index; null where they are not there.</summary>
    [Column("indexed_at")]
    public Timestamp? IndexedAt { get; set; }
}
