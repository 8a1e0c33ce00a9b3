using VideoDigester.Storage.Jobs;

namespace VideoDigester.Processing.Queue;

/// <summary>
/// What tells a job from itself at an earlier look. Of a hundred thousand that wait, a watcher remembers this and none of their texts.
/// </summary>
internal readonly record struct SeenJob(JobState State, DateTimeOffset ChangedAt, int Attempts, long? Done, long? Total)
{
    // Every change has its time, but two may share a millisecond. A heartbeat is no change.
    public static SeenJob Of(StoredJob job) => new(job.State, job.ChangedAt, job.Attempts, job.Progress?.Done, job.Progress?.Total);

    /// <summary>Whether it is finished, and so long ago that nobody looks at it again.</summary>
    /// <param name="from">Where the next look begins at the earliest.</param>
    public bool IsOver(DateTimeOffset from) => State is JobState.Succeeded or JobState.Failed or JobState.Cancelled && ChangedAt < from;
}
