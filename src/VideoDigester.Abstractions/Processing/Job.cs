namespace VideoDigester;

/// <summary>A job of the queue as it was when it was read.</summary>
public sealed record Job
{
    /// <summary>The job's name.</summary>
    public required JobId Id { get; init; }

    /// <summary>What it does, and to what.</summary>
    public required JobRequest Request { get; init; }

    /// <summary>Where it is.</summary>
    public required JobState State { get; init; }

    /// <summary>What it works on, for people: an address, a video, <c>index</c>.</summary>
    public required string Target { get; init; }

    /// <summary>
    /// What it asks, and has to be paced for: a site (<c>youtube</c>, <c>vimeo.com</c>), the provider of a model (<c>llm:openai</c>), or empty where it asks nobody.
    /// </summary>
    public required string Site { get; init; }

    /// <summary>Its priority now; queueing the same work again can have raised it.</summary>
    public required JobPriority Priority { get; init; }

    /// <summary>The subscription that queued it, or null.</summary>
    public SubscriptionId? SubscriptionId { get; init; }

    /// <summary>When it was queued, UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it may be begun, or begun again, UTC.</summary>
    public required DateTimeOffset AvailableAt { get; init; }

    /// <summary>When the last attempt began, UTC; null before the first.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When it reached its final state, UTC; null before.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>How often a worker has begun it.</summary>
    public required int Attempts { get; init; }

    /// <summary>How many attempts failed in a way that counts. Waiting for a site, a premiere or the end of a broadcast does not.</summary>
    public required int Failures { get; init; }

    /// <summary>The worker that has it, or had it last; null before the first.</summary>
    public string? Worker { get; init; }

    /// <summary>Until when the worker has it unless it asks for more, UTC; null where the job is not running.</summary>
    public DateTimeOffset? LeaseUntil { get; init; }

    /// <summary>The state that somebody wants a running job to go into, <see cref="JobState.Cancelled"/> or <see cref="JobState.Paused"/>; null where nobody does, or the job does not run. Its worker hears it with its next heartbeat, in the same process at once.</summary>
    public JobState? StopRequested { get; init; }

    /// <summary>How far it is, or null where nothing is known.</summary>
    public JobProgress? Progress { get; init; }

    /// <summary>What the last attempt brought: <c>added</c>, <c>updated</c>, <c>unchanged</c>, <c>stored</c> or, of a playlist, how many entries were queued; null before.</summary>
    public string? Result { get; init; }

    /// <summary>How the last attempt failed, or what it could not get; of one that was given back what the worker lacked (<see cref="ErrorCode.ToolMissing"/>, <see cref="ErrorCode.UnknownProvider"/>). Null where nothing is wrong.</summary>
    public Failure? Error { get; init; }

    /// <summary>Whether it has reached a final state.</summary>
    public bool IsFinished => State is JobState.Succeeded or JobState.Failed or JobState.Cancelled;
}
