using LinqToDB.Mapping;

namespace VideoDigester.Storage.Rows;

/// <summary>An entry of a playlist, kept or not.</summary>
[Table("playlist_videos")]
internal sealed class PlaylistVideoRow : IKeyed
{
    [Column("id"), PrimaryKey, Identity]
    public long Id { get; set; }

    [Column("playlist_id")]
    public long PlaylistId { get; set; }

    [Column("position")]
    public long Position { get; set; }

    [Column("entry_key"), NotNull]
    public required string EntryKey { get; set; }

    [Column("url"), NotNull]
    public required string Url { get; set; }

    [Column("title")]
    public string? Title { get; set; }

    [Column("video_id")]
    public long? VideoId { get; set; }

    [Column("state"), NotNull]
    public required string State { get; set; }

    [Column("error_code")]
    public string? ErrorCode { get; set; }

    [Column("error_message")]
    public string? ErrorMessage { get; set; }

    [Column("retryable")]
    public bool? Retryable { get; set; }

    [Column("tried_at")]
    public Timestamp? TriedAt { get; set; }

    [Column("added_at")]
    public Timestamp AddedAt { get; set; }

    [Column("removed_at")]
    public Timestamp? RemovedAt { get; set; }
}
