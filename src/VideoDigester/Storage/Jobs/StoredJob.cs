namespace VideoDigester.Storage.Jobs;

/// <summary>A job as it stands in the database; its request is not read yet.</summary>
internal sealed record StoredJob
{
    public required JobId Id { get; init; }

    public required JobKind Kind { get; init; }

    public required JobState State { get; init; }

    public required string Request { get; init; }

    public required string Target { get; init; }

    public required string Site { get; init; }

    public required JobPriority Priority { get; init; }

    public required SubscriptionId? SubscriptionId { get; init; }

    public required string? UserId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset AvailableAt { get; init; }

    public required DateTimeOffset? StartedAt { get; init; }

    public required DateTimeOffset? FinishedAt { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }

    public required int Attempts { get; init; }

    public required int Failures { get; init; }

    public required string? Worker { get; init; }

    public required DateTimeOffset? LeaseUntil { get; init; }

    public required JobState? StopRequested { get; init; }

    public required JobProgress? Progress { get; init; }

    public required string? Result { get; init; }

    public required Failure? Error { get; init; }
}
