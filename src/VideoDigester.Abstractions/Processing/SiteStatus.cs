namespace VideoDigester;

/// <summary>How a site, or the provider of a model, is treated at the moment by all workers.</summary>
/// <param name="Site">Its name, as in <see cref="Job.Site"/>; <c>*</c> stands for all of them.</param>
/// <param name="IsPaused">Whether no job of it is begun.</param>
/// <param name="PausedUntil">Until when it is paused, UTC; null where it is not, and where it is until somebody resumes it.</param>
/// <param name="Failures">How often in a row it has refused; 0 where it last answered.</param>
/// <param name="Error">Why it is paused, or null.</param>
public sealed record SiteStatus(string Site, bool IsPaused, DateTimeOffset? PausedUntil, int Failures, Failure? Error);
