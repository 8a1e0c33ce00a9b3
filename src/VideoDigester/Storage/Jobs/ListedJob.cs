using VideoDigester.Storage.Rows;

namespace VideoDigester.Storage.Jobs;

/// <summary>A row of the queue with the public names of what it points at.</summary>
internal sealed record ListedJob
{
    public required JobRow Row { get; init; }

    public required Guid? SubscriptionId { get; init; }

    public required string? UserId { get; init; }

    /// <summary>The rows of jobs, joined with what they point at.</summary>
    public static IQueryable<ListedJob> Of(LibraryConnection connection, IQueryable<JobRow> jobs) =>
        from job in jobs
        from subscription in connection.Subscriptions.Where(row => row.Id == job.SubscriptionId).DefaultIfEmpty()
        from user in connection.Users.Where(row => row.Id == job.UserId).DefaultIfEmpty()
        select new ListedJob { Row = job, SubscriptionId = (Guid?)subscription.PublicId, UserId = user.ExternalId };

    public StoredJob Read() => new()
    {
        Id = new JobId(Row.PublicId),
        Kind = StoredName<JobKind>.Parse(Row.Kind),
        State = StoredName<JobState>.Parse(Row.State),
        Request = Row.Request,
        Target = Row.Target,
        Site = Row.Site,
        Priority = (JobPriority)Row.Priority,
        SubscriptionId = SubscriptionId is { } id ? new SubscriptionId(id) : null,
        UserId = UserId,
        CreatedAt = Row.CreatedAt.Value,
        AvailableAt = Row.AvailableAt.Value,
        StartedAt = Row.StartedAt?.Value,
        FinishedAt = Row.FinishedAt?.Value,
        ChangedAt = Row.ChangedAt.Value,
        Attempts = Row.Attempts,
        Failures = Row.Failures,
        Worker = Row.LeasedBy,
        LeaseUntil = Row.LeaseUntil?.Value,
        StopRequested = StoredName<JobState>.ParseOrNull(Row.StopRequested),
        Progress = Row.ProgressDone is { } done ? new JobProgress(done, Row.ProgressTotal) : null,
        Result = Row.Result,
        Error = Row.ErrorCode is { } code ? StoredFailure.Read(code, Row.ErrorMessage, Row.Retryable) : null,
    };
}
