namespace VideoDigester;

/// <summary>Which rows of the log to list, and which page. All conditions must hold; null means any.</summary>
public sealed record AttemptQuery
{
    /// <summary>The largest page.</summary>
    public const int MaxPageSize = 500;

    /// <summary>Only attempts at this video. They are kept when the video is removed.</summary>
    public VideoId? VideoId { get; init; }

    /// <summary>Only attempts that were part of this job. They are kept when the job is pruned, and are no job's then.</summary>
    public JobId? JobId { get; init; }

    /// <summary>
    /// Only attempts for this user, by the application's own name: at what was asked for in the user's name, and at jobs that the user queued, once the attempt has ended. They are kept when the user is deleted, and are nobody's then.
    /// </summary>
    public string? UserId { get; init; }

    /// <summary>Only attempts at this step.</summary>
    public ProcessingStep? Step { get; init; }

    /// <summary>Only attempts that failed, or only those that did not.</summary>
    public bool? HasFailed { get; init; }

    /// <summary>Only attempts that began at or after this moment.</summary>
    public DateTimeOffset? StartedFrom { get; init; }

    /// <summary>Only attempts that began before this moment.</summary>
    public DateTimeOffset? StartedBefore { get; init; }

    /// <summary>Whether the newest come first. Attempts are in the order in which they were recorded.</summary>
    public bool Descending { get; init; } = true;

    /// <summary>How many attempts a page holds: 1 to 500.</summary>
    public int PageSize { get; init; } = 50;

    /// <summary>The <see cref="Page{T}.Next"/> of the page before, or null for the first page. Only valid with the same direction.</summary>
    public string? After { get; init; }
}
