using LinqToDB.Mapping;

namespace VideoDigester.Storage.Rows;

/// <summary>A user, by the host's name.</summary>
[Table("users")]
internal sealed class UserRow : IKeyed
{
    [Column("id"), PrimaryKey, Identity]
    public long Id { get; set; }

    [Column("external_id"), NotNull]
    public required string ExternalId { get; set; }

    [Column("display_name")]
    public string? DisplayName { get; set; }

    [Column("email")]
    public string? Email { get; set; }

    [Column("added_at")]
    public Timestamp AddedAt { get; set; }

    /// <summary>When the user was deleted in a way that keeps the figures: the name is a random one then.</summary>
    [Column("anonymized_at")]
    public Timestamp? AnonymizedAt { get; set; }
}
