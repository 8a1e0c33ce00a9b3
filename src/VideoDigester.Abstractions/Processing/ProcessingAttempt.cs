namespace VideoDigester;

/// <summary>One row of the log: one attempt at one step, whether it succeeded or not.</summary>
public sealed record ProcessingAttempt
{
    /// <summary>The step.</summary>
    public required ProcessingStep Step { get; init; }

    /// <summary>What came out: <c>added</c>, <c>updated</c>, <c>unchanged</c>, <c>stored</c>, <c>answered</c>, <c>listed</c>, <c>indexed</c> or <c>failed</c>.</summary>
    public required string Outcome { get; init; }

    /// <summary>What was worked on: an address or a file; of an answer the video that was asked, or <c>library</c>.</summary>
    public required string Target { get; init; }

    /// <summary>When the attempt began, UTC.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When the attempt ended, UTC.</summary>
    public required DateTimeOffset CompletedAt { get; init; }

    /// <summary>The video, or null where the attempt failed before it was known.</summary>
    public VideoId? VideoId { get; init; }

    /// <summary>The digest that was written, or null.</summary>
    public DigestId? DigestId { get; init; }

    /// <summary>The kind of digest that was written or wanted, or null where the step is another.</summary>
    public DigestType? DigestType { get; init; }

    /// <summary>Who wrote the digest or the answer, or was to write it, or null where that is unknown.</summary>
    public string? Provider { get; init; }

    /// <summary>The model of <see cref="Provider"/>, or null where that is unknown.</summary>
    public string? Model { get; init; }

    /// <summary>What this attempt used by itself, failed and repaired calls included, or null where nothing is known of it.</summary>
    public DigestUsage? Usage { get; init; }

    /// <summary>Why it failed, or null.</summary>
    public Failure? Error { get; init; }

    /// <summary>The job that it was part of, or null where it was none's, or the job was pruned.</summary>
    public JobId? JobId { get; init; }

    /// <summary>How many attempts of its job there were with this one; 1 where it was no job's.</summary>
    public int Attempt { get; init; } = 1;

    /// <summary>The worker that made it, or null where it was no job's.</summary>
    public string? Worker { get; init; }

    /// <summary>When its job is tried again, UTC; null where it is not.</summary>
    public DateTimeOffset? NextAttemptAt { get; init; }
}
