namespace VideoDigester;

/// <summary>Something happened to a job: it was queued, begun, got further, ended. Changes that follow each other closely may come as one.</summary>
/// <param name="Job">The job as it is now.</param>
/// <param name="Previous">Its state when it was last seen by this watcher; null where it is new to it.</param>
public sealed record JobEvent(Job Job, JobState? Previous);
