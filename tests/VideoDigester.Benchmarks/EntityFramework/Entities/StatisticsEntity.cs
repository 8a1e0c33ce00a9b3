namespace VideoDigester.Benchmarks.EntityFramework.Entities;

/// <summary>A row of video_statistics.</summary>
internal sealed class StatisticsEntity
{
    public long VideoId { get; set; }

    public DateTime ObservedAt { get; set; }

    public long? ViewCount { get; set; }

    public long? LikeCount { get; set; }

    public long? CommentCount { get; set; }

    public long? FollowerCount { get; set; }
}
