namespace VideoDigester.Storage.Jobs;

/// <summary>A job as it was given out, or only word that there is one.</summary>
internal sealed record ClaimedRow : IQueueRow<ClaimedRow>
{
    /// <summary>The job's key; null where none was given out though one may be begun: others were faster.</summary>
    public long? Key { get; init; }

    public Guid? PublicId { get; init; }

    public long? Fence { get; init; }

    public int? Attempts { get; init; }

    public string? Kind { get; init; }

    public string? Request { get; init; }

    public string? Site { get; init; }

    public string? Target { get; init; }

    public string? Flow { get; init; }

    public int? Failures { get; init; }

    public long? SiteFailures { get; init; }

    public Timestamp? CreatedAt { get; init; }

    public Timestamp? AvailableAt { get; init; }

    public Timestamp? StartedAt { get; init; }

    /// <summary>The subscription's name; empty where it has none.</summary>
    public string? SubscriptionId { get; init; }

    public int? Priority { get; init; }

    public static ClaimedRow Read(IColumns columns) => new()
    {
        Key = columns.Number(0),
        PublicId = Guid.Parse(columns.Text(1)),
        Fence = columns.Number(2),
        Attempts = (int)columns.Number(3),
        Kind = columns.Text(4),
        Request = columns.Text(5),
        Site = columns.Text(6),
        Target = columns.Text(7),
        Flow = columns.Text(8),
        Failures = (int)columns.Number(9),
        CreatedAt = Timestamp.FromUnixMilliseconds(columns.Number(10)),
        AvailableAt = Timestamp.FromUnixMilliseconds(columns.Number(11)),
        StartedAt = Timestamp.FromUnixMilliseconds(columns.Number(12)),
        SiteFailures = columns.Number(13),
        SubscriptionId = columns.Text(14),
        Priority = (int)columns.Number(15),
    };

    /// <summary>The job for a worker, or null where none was given out.</summary>
    public LeasedJob? For(string worker) => Key is not { } key
        ? null
        : new LeasedJob(
            new JobLease(key, new JobId(PublicId!.Value), Fence!.Value, Attempts!.Value, worker),
            StoredName<JobKind>.Parse(Kind!),
            Request!,
            Site!,
            Target!,
            Flow!,
            Failures!.Value,
            CreatedAt!.Value.Value,
            VideoDigester.SubscriptionId.TryParse(SubscriptionId, out var id) ? id : null)
        {
            Priority = (JobPriority)Priority!.Value,
            SiteFailures = (int)SiteFailures!.Value,
            Waited = StartedAt!.Value.Value - AvailableAt!.Value.Value,
        };
}
