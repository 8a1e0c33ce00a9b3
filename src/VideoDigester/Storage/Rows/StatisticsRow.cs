using LinqToDB.Mapping;

namespace VideoDigester.Storage.Rows;

/// <summary>The counts of a video at one moment.</summary>
[Table("video_statistics")]
internal sealed class StatisticsRow
{
    [Column("video_id"), PrimaryKey(0)]
    public long VideoId { get; set; }

    [Column("observed_at"), PrimaryKey(1)]
    public Timestamp ObservedAt { get; set; }

    [Column("view_count")]
    public long? ViewCount { get; set; }

    [Column("like_count")]
    public long? LikeCount { get; set; }

    [Column("comment_count")]
    public long? CommentCount { get; set; }

    [Column("follower_count")]
    public long? FollowerCount { get; set; }

    /// <summary>Takes what is missing here.</summary>
    /// <returns>Whether anything was.</returns>
    public bool FillFrom(StatisticsRow other)
    {
        var before = (ViewCount, LikeCount, CommentCount, FollowerCount);
        ViewCount ??= other.ViewCount;
        LikeCount ??= other.LikeCount;
        CommentCount ??= other.CommentCount;
        FollowerCount ??= other.FollowerCount;
        return before != (ViewCount, LikeCount, CommentCount, FollowerCount);
    }

    public VideoCounts ToCounts() => new()
    {
        ObservedAt = ObservedAt.Value,
        Views = ViewCount,
        Likes = LikeCount,
        Comments = CommentCount,
        ChannelFollowers = FollowerCount,
    };
}
