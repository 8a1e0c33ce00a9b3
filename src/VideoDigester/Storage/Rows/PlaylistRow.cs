using LinqToDB.Mapping;

namespace VideoDigester.Storage.Rows;

/// <summary>A playlist, a channel or one of its tabs.</summary>
[Table("playlists")]
internal sealed class PlaylistRow : IKeyed
{
    [Column("id"), PrimaryKey, Identity]
    public long Id { get; set; }

    [Column("site"), NotNull]
    public required string Site { get; set; }

    [Column("external_id"), NotNull]
    public required string ExternalId { get; set; }

    [Column("url"), NotNull]
    public required string Url { get; set; }

    [Column("title")]
    public string? Title { get; set; }

    [Column("description")]
    public string? Description { get; set; }

    [Column("channel_id")]
    public long? ChannelId { get; set; }

    [Column("entry_count")]
    public long? EntryCount { get; set; }

    [Column("listings")]
    public long Listings { get; set; }

    [Column("listed_at")]
    public Timestamp? ListedAt { get; set; }

    [Column("added_at")]
    public Timestamp AddedAt { get; set; }

    [Column("metadata_fetched_at")]
    public Timestamp MetadataFetchedAt { get; set; }
}
