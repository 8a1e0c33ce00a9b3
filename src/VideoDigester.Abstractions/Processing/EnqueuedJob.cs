namespace VideoDigester;

/// <summary>What became of a request for a job.</summary>
/// <param name="Id">The job that does the work.</param>
/// <param name="IsNew">False where an unfinished job does the same work already; then its priority is at least the one asked for.</param>
public sealed record EnqueuedJob(JobId Id, bool IsNew);
