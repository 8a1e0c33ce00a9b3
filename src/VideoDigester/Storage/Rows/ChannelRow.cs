using LinqToDB.Mapping;

namespace VideoDigester.Storage.Rows;

/// <summary>A channel.</summary>
[Table("channels")]
internal sealed class ChannelRow : IKeyed
{
    [Column("id"), PrimaryKey, Identity]
    public long Id { get; set; }

    [Column("site"), NotNull]
    public required string Site { get; set; }

    [Column("external_id"), NotNull]
    public required string ExternalId { get; set; }

    [Column("name")]
    public string? Name { get; set; }

    [Column("handle")]
    public string? Handle { get; set; }

    [Column("url")]
    public string? Url { get; set; }

    [Column("description")]
    public string? Description { get; set; }

    [Column("thumbnail_url")]
    public string? ThumbnailUrl { get; set; }

    [Column("follower_count")]
    public long? FollowerCount { get; set; }

    [Column("is_verified")]
    public bool? IsVerified { get; set; }

    [Column("metadata_fetched_at")]
    public Timestamp MetadataFetchedAt { get; set; }

    [Column("added_at")]
    public Timestamp AddedAt { get; set; }

    [Column("updated_at")]
    public Timestamp UpdatedAt { get; set; }

    /// <summary>Drawn by the database.</summary>
    [Column("version", SkipOnInsert = true, SkipOnUpdate = true)]
    public long Version { get; set; }
}
