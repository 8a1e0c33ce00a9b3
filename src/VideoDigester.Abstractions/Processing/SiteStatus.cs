namespace VideoDigester;

/// <summary>How a site, or the provider of a model, is treated at the moment by all workers.</summary>
public sealed record SiteStatus
{
    /// <summary>Its name, as in <see cref="Job.Site"/>; <c>*</c> stands for all of them.</summary>
    public required string Site { get; init; }

    /// <summary>Whether no job of it is begun.</summary>
    public bool IsPaused { get; init; }

    /// <summary>Until when it is paused, UTC; null where it is not, and where it is until somebody resumes it.</summary>
    public DateTimeOffset? PausedUntil { get; init; }

    /// <summary>How often in a row it has refused; 0 where it last answered.</summary>
    public int Failures { get; init; }

    /// <summary>Why it is paused, or null.</summary>
    public Failure? Error { get; init; }
}
