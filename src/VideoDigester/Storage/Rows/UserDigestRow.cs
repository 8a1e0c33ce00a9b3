using LinqToDB.Mapping;

namespace VideoDigester.Storage.Rows;

/// <summary>A digest that a user saved.</summary>
[Table("user_digests")]
internal sealed class UserDigestRow
{
    [Column("user_id"), PrimaryKey(0)]
    public long UserId { get; set; }

    [Column("digest_id"), PrimaryKey(1)]
    public long DigestId { get; set; }

    [Column("saved_at")]
    public Timestamp SavedAt { get; set; }

    [Column("note")]
    public string? Note { get; set; }
}
