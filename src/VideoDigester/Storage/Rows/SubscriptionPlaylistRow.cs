using LinqToDB.Mapping;

namespace VideoDigester.Storage.Rows;

/// <summary>What a subscription wants of a playlist, and how far that is dealt with.</summary>
[Table("subscription_playlists")]
internal sealed class SubscriptionPlaylistRow
{
    [Column("subscription_id"), PrimaryKey(0)]
    public long SubscriptionId { get; set; }

    [Column("playlist_id"), PrimaryKey(1)]
    public long PlaylistId { get; set; }

    [Column("first_entry")]
    public long? FirstEntry { get; set; }

    [Column("last_entry")]
    public long? LastEntry { get; set; }
}
