using LinqToDB.Mapping;

namespace VideoDigester.Storage.Rows;

/// <summary>Who writes the digest of an identity, or how the last attempt to write it failed.</summary>
[Table("digest_claims")]
internal sealed class ClaimRow
{
    [Column("identity"), PrimaryKey, NotNull]
    public required string Identity { get; set; }

    [Column("owner")]
    public Guid Owner { get; set; }

    [Column("claimed_at")]
    public Timestamp ClaimedAt { get; set; }

    [Column("lease_until")]
    public Timestamp LeaseUntil { get; set; }

    [Column("released_at")]
    public Timestamp? ReleasedAt { get; set; }

    [Column("error_code")]
    public string? ErrorCode { get; set; }

    [Column("error_message")]
    public string? ErrorMessage { get; set; }

    [Column("retryable")]
    public bool? Retryable { get; set; }
}
