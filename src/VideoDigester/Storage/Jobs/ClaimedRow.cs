namespace VideoDigester.Storage.Jobs;

/// <summary>A job as it was given out, or only word that there is one.</summary>
internal sealed record ClaimedRow
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
            SiteFailures = (int)SiteFailures!.Value,
            Waited = StartedAt!.Value.Value - AvailableAt!.Value.Value,
        };
}
