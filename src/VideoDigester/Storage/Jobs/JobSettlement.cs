namespace VideoDigester.Storage.Jobs;

/// <summary>How an attempt at a job ended, and what becomes of the job. All of it is kept in one transaction, or nothing where the lease is lost.</summary>
internal sealed record JobSettlement
{
    /// <summary>
    /// The state that the job goes into: a final one; <see cref="JobState.Scheduled"/> with <see cref="Delay"/>; <see cref="JobState.Queued"/> for one that was given up untouched; <see cref="JobState.Paused"/>.
    /// </summary>
    public required JobState State { get; init; }

    /// <summary>What the attempt brought, or null.</summary>
    public string? Result { get; init; }

    /// <summary>How it failed, or what it could not get; null where nothing is wrong.</summary>
    public Failure? Error { get; init; }

    /// <summary>How long until it is tried again.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>Whether the failure counts towards the most that a job may have.</summary>
    public bool CountsAsFailure { get; init; }

    /// <summary>What the job heard from its site, or null where it did not ask.</summary>
    public SiteReport? Site { get; init; }

    /// <summary>The jobs that follow from this one.</summary>
    public IReadOnlyList<NewJob> FollowUps { get; init; } = [];

    /// <summary>The row of the log for an attempt that wrote none itself: the step; null where none is wanted.</summary>
    public ProcessingStep? Step { get; init; }

    /// <summary>When the attempt began.</summary>
    public DateTimeOffset StartedAt { get; init; }
}
