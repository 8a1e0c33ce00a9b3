using LinqToDB.Mapping;

namespace VideoDigester.Storage.Rows;

/// <summary>A playlist or channel that is watched.</summary>
[Table("subscriptions")]
internal sealed class SubscriptionRow : IKeyed
{
    [Column("id"), PrimaryKey, Identity]
    public long Id { get; set; }

    [Column("public_id")]
    public Guid PublicId { get; set; }

    [Column("url"), NotNull]
    public required string Url { get; set; }

    [Column("url_key"), NotNull]
    public required string UrlKey { get; set; }

    [Column("user_id")]
    public long? UserId { get; set; }

    [Column("playlist_id")]
    public long? PlaylistId { get; set; }

    [Column("interval_ms")]
    public long IntervalMs { get; set; }

    [Column("priority")]
    public int Priority { get; set; }

    [Column("state"), NotNull]
    public required string State { get; set; }

    [Column("request"), NotNull]
    public required string Request { get; set; }

    [Column("last_checked_at")]
    public Timestamp? LastCheckedAt { get; set; }

    [Column("next_due_at")]
    public Timestamp NextDueAt { get; set; }

    [Column("failures")]
    public int Failures { get; set; }

    [Column("error_code")]
    public string? ErrorCode { get; set; }

    [Column("error_message")]
    public string? ErrorMessage { get; set; }

    [Column("retryable")]
    public bool? Retryable { get; set; }

    [Column("added_at")]
    public Timestamp AddedAt { get; set; }
}
