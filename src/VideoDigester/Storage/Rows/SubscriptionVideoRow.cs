using LinqToDB.Mapping;

namespace VideoDigester.Storage.Rows;

/// <summary>An entry of a back catalogue that a subscription took.</summary>
[Table("subscription_videos")]
internal sealed class SubscriptionVideoRow
{
    [Column("subscription_id"), PrimaryKey(0)]
    public long SubscriptionId { get; set; }

    [Column("playlist_video_id"), PrimaryKey(1)]
    public long PlaylistVideoId { get; set; }
}
