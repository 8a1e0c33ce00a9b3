using LinqToDB.Mapping;

namespace VideoDigester.Storage.Rows;

/// <summary>A job of the queue.</summary>
[Table("processing_jobs")]
internal sealed class JobRow : IKeyed
{
    [Column("id"), PrimaryKey, Identity]
    public long Id { get; set; }

    [Column("public_id")]
    public Guid PublicId { get; set; }

    [Column("kind"), NotNull]
    public required string Kind { get; set; }

    [Column("target"), NotNull]
    public required string Target { get; set; }

    [Column("unique_key"), NotNull]
    public required string UniqueKey { get; set; }

    [Column("request"), NotNull]
    public required string Request { get; set; }

    [Column("site"), NotNull]
    public required string Site { get; set; }

    [Column("state"), NotNull]
    public required string State { get; set; }

    [Column("priority")]
    public int Priority { get; set; }

    [Column("flow"), NotNull]
    public required string Flow { get; set; }

    [Column("turn")]
    public long Turn { get; set; }

    [Column("user_id")]
    public long? UserId { get; set; }

    [Column("subscription_id")]
    public long? SubscriptionId { get; set; }

    [Column("attempts")]
    public int Attempts { get; set; }

    [Column("failures")]
    public int Failures { get; set; }

    [Column("lost_leases")]
    public int LostLeases { get; set; }

    [Column("available_at")]
    public Timestamp AvailableAt { get; set; }

    [Column("created_at")]
    public Timestamp CreatedAt { get; set; }

    [Column("started_at")]
    public Timestamp? StartedAt { get; set; }

    [Column("finished_at")]
    public Timestamp? FinishedAt { get; set; }

    [Column("changed_at")]
    public Timestamp ChangedAt { get; set; }

    [Column("lease_until")]
    public Timestamp? LeaseUntil { get; set; }

    [Column("leased_by")]
    public string? LeasedBy { get; set; }

    [Column("fence")]
    public long Fence { get; set; }

    [Column("stop_requested")]
    public string? StopRequested { get; set; }

    [Column("progress_done")]
    public long? ProgressDone { get; set; }

    [Column("progress_total")]
    public long? ProgressTotal { get; set; }

    [Column("result")]
    public string? Result { get; set; }

    [Column("error_code")]
    public string? ErrorCode { get; set; }

    [Column("error_message")]
    public string? ErrorMessage { get; set; }

    [Column("retryable")]
    public bool? Retryable { get; set; }
}
