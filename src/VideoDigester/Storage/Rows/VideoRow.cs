using LinqToDB.Mapping;

namespace VideoDigester.Storage.Rows;

/// <summary>A video.</summary>
[Table("videos")]
internal sealed class VideoRow : IKeyed
{
    [Column("id"), PrimaryKey, Identity]
    public long Id { get; set; }

    [Column("channel_id")]
    public long? ChannelId { get; set; }

    [Column("site"), NotNull]
    public required string Site { get; set; }

    [Column("external_id"), NotNull]
    public required string ExternalId { get; set; }

    [Column("url"), NotNull]
    public required string Url { get; set; }

    [Column("title")]
    public string? Title { get; set; }

    [Column("title_sort", SkipOnInsert = true, SkipOnUpdate = true)]
    public string? TitleSort { get; set; }

    [Column("description")]
    public string? Description { get; set; }

    [Column("thumbnail_url")]
    public string? ThumbnailUrl { get; set; }

    [Column("duration_ms")]
    public long? DurationMs { get; set; }

    [Column("published_at")]
    public Timestamp? PublishedAt { get; set; }

    [Column("published_precision")]
    public string? PublishedPrecision { get; set; }

    [Column("release_at")]
    public Timestamp? ReleaseAt { get; set; }

    [Column("language")]
    public string? Language { get; set; }

    [Column("live_status")]
    public string? LiveStatus { get; set; }

    [Column("availability")]
    public string? Availability { get; set; }

    [Column("age_limit")]
    public int? AgeLimit { get; set; }

    [Column("view_count")]
    public long? ViewCount { get; set; }

    [Column("like_count")]
    public long? LikeCount { get; set; }

    [Column("comment_count")]
    public long? CommentCount { get; set; }

    [Column("source_path")]
    public string? SourcePath { get; set; }

    [Column("removed_at")]
    public Timestamp? RemovedAt { get; set; }

    [Column("metadata_fetched_at")]
    public Timestamp MetadataFetchedAt { get; set; }

    [Column("added_at")]
    public Timestamp AddedAt { get; set; }

    [Column("updated_at")]
    public Timestamp UpdatedAt { get; set; }

    /// <summary>When its words went into the index; null where they are not there.</summary>
    [Column("indexed_at")]
    public Timestamp? IndexedAt { get; set; }

    /// <summary>Drawn by the database.</summary>
    [Column("version", SkipOnInsert = true, SkipOnUpdate = true)]
    public long Version { get; set; }
}
