namespace VideoDigester.Storage.Jobs;

/// <summary>A job that was given to a worker.</summary>
/// <param name="Lease">The worker's hold on it.</param>
/// <param name="Kind">What it does.</param>
/// <param name="Request">The request as JSON.</param>
/// <param name="Site">The site or provider that it asks; empty where it asks nobody.</param>
/// <param name="Target">What it works on.</param>
/// <param name="Flow">The flow that it belongs to; empty where it belongs to none.</param>
/// <param name="Failures">How many attempts before this one failed in a way that counts.</param>
/// <param name="CreatedAt">When it was queued.</param>
/// <param name="SubscriptionId">The subscription that it belongs to, or null.</param>
internal sealed record LeasedJob(
    JobLease Lease, JobKind Kind, string Request, string Site, string Target, string Flow, int Failures, DateTimeOffset CreatedAt, SubscriptionId? SubscriptionId)
{
    /// <summary>When it comes among others: as it is now, whatever the request said. What follows from it has the same.</summary>
    public JobPriority Priority { get; init; } = JobPriority.Normal;

    /// <summary>How often in a row the site had refused when the job was given out: above 0 the job is a probe.</summary>
    public int SiteFailures { get; init; }

    /// <summary>How long it could have been begun before it was.</summary>
    public TimeSpan Waited { get; init; }
}
