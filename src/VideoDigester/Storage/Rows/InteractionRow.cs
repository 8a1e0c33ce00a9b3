using LinqToDB.Mapping;

namespace VideoDigester.Storage.Rows;

/// <summary>Something that a user did with a digest.</summary>
[Table("digest_interactions")]
internal sealed class InteractionRow : IKeyed
{
    [Column("id"), PrimaryKey, Identity]
    public long Id { get; set; }

    [Column("user_id")]
    public long UserId { get; set; }

    [Column("digest_id")]
    public long DigestId { get; set; }

    [Column("action"), NotNull]
    public required string Action { get; set; }

    [Column("occurred_at")]
    public Timestamp OccurredAt { get; set; }

    [Column("dwell_ms")]
    public long? DwellMs { get; set; }
}
