namespace VideoDigester;

/// <summary>How many unfinished jobs there are of a kind in a state.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="State">The state.</param>
/// <param name="Count">How many.</param>
public sealed record QueueCount(JobKind Kind, JobState State, long Count)
{
    /// <summary>How many of them are queued for a site that was paused by <see cref="IProcessingQueue.PauseSiteAsync"/>: nothing becomes of them until the pause ends.</summary>
    public long Held { get; init; }
}
