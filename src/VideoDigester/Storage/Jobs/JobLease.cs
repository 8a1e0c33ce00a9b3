namespace VideoDigester.Storage.Jobs;

/// <summary>
/// A worker's hold on a job. The fence is another number each time a job is given out: what a worker does that has lost its lease is not kept, however late it notices.
/// </summary>
/// <param name="Key">The job's key in the database.</param>
/// <param name="Id">The job's name.</param>
/// <param name="Fence">Which giving-out this is.</param>
/// <param name="Attempt">How often the job was given out, with this one.</param>
/// <param name="Worker">The worker's name.</param>
internal sealed record JobLease(long Key, JobId Id, long Fence, int Attempt, string Worker);
