namespace VideoDigester;

/// <summary>Where a job is. The last three are final: nothing happens to such a job unless it is retried.</summary>
public enum JobState
{
    /// <summary>Waits for its time: it was queued for later, or is to be tried again later.</summary>
    Scheduled,

    /// <summary>Waits for a worker.</summary>
    Queued,

    /// <summary>A worker has it.</summary>
    Running,

    /// <summary>Waits until somebody resumes it.</summary>
    Paused,

    /// <summary>Done. <see cref="Job.Error"/> may still say what could not be had: a video without captions is added all the same.</summary>
    Succeeded,

    /// <summary>Given up: the failure is one that does not pass, or it was tried as often as the options allow. <see cref="Job.Error"/> says why.</summary>
    Failed,

    /// <summary>Cancelled before it was done.</summary>
    Cancelled,
}
