using LinqToDB.Mapping;

namespace VideoDigester.Storage.Rows;

/// <summary>How a site, or the provider of a model, is treated by all workers.</summary>
[Table("site_states")]
internal sealed class SiteStateRow
{
    [Column("site"), PrimaryKey, NotNull]
    public required string Site { get; set; }

    [Column("paused_until")]
    public Timestamp? PausedUntil { get; set; }

    [Column("failures")]
    public int Failures { get; set; }

    [Column("next_request_at")]
    public Timestamp? NextRequestAt { get; set; }

    [Column("error_code")]
    public string? ErrorCode { get; set; }

    [Column("error_message")]
    public string? ErrorMessage { get; set; }

    [Column("changed_at")]
    public Timestamp ChangedAt { get; set; }
}
