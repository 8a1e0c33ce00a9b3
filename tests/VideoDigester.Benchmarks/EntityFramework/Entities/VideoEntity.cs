namespace VideoDigester.Benchmarks.EntityFramework.Entities;

/// <summary>A row of videos, with what hangs on it. Columns that the database fills by itself are left to it.</summary>
internal sealed class VideoEntity
{
    public long Id { get; set; }

    public long? ChannelId { get; set; }

    public ChannelEntity? Channel { get; set; }

    public required string Site { get; set; }

    public required string ExternalId { get; set; }

    public required string Url { get; set; }

    public string? Title { get; set; }

    public string? Description { get; set; }

    public string? ThumbnailUrl { get; set; }

    public long? DurationMs { get; set; }

    public DateTime? PublishedAt { get; set; }

    public string? PublishedPrecision { get; set; }

    public DateTime? ReleaseAt { get; set; }

    public string? Language { get; set; }

    public string? LiveStatus { get; set; }

    public string? Availability { get; set; }

    public int? AgeLimit { get; set; }

    public long? ViewCount { get; set; }

    public long? LikeCount { get; set; }

    public long? CommentCount { get; set; }

    public string? SourcePath { get; set; }

    public DateTime? RemovedAt { get; set; }

    public DateTime MetadataFetchedAt { get; set; }

    public DateTime AddedAt { get; set; }

    public DateTime UpdatedAt { get; set; }

    public List<StatisticsEntity> Statistics { get; set; } = [];

    public List<VideoCategoryEntity> Categories { get; set; } = [];

    public List<VideoTagEntity> Tags { get; set; } = [];

    public List<ChapterEntity> Chapters { get; set; } = [];

    public List<HeatmapEntity> Heatmap { get; set; } = [];

    public List<TranscriptEntity> Transcripts { get; set; } = [];
}
