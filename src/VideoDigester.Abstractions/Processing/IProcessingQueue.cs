namespace VideoDigester;

/// <summary>
/// The queue of work, kept in the library's own database. Workers (<c>AddWorker</c>) in any number of processes and machines take from it. A job is begun at least once and its effects
/// happen once: all that it does is safe to do again. Safe for concurrent use by any number of threads and processes.
/// </summary>
public interface IProcessingQueue
{
    /// <summary>Queues a job, unless an unfinished one does the same work: then that one is the answer.</summary>
    /// <param name="request">The job.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The job.</returns>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidRequest"/>: an address, a language or an option cannot be understood.</exception>
    Task<EnqueuedJob> EnqueueAsync(JobRequest request, CancellationToken cancellationToken = default);

    /// <summary>Queues jobs, all or none.</summary>
    /// <param name="requests">The jobs.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>A job for each request, in their order.</returns>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidRequest"/>: one of them cannot be understood; none is queued.</exception>
    Task<IReadOnlyList<EnqueuedJob>> EnqueueAsync(IReadOnlyList<JobRequest> requests, CancellationToken cancellationToken = default);

    /// <summary>Finds a job.</summary>
    /// <param name="id">The job's name.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The job, or null where there is none: it never was, or was pruned.</returns>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.SchemaTooNew"/>: a newer release queued it, or its request is damaged.</exception>
    Task<Job?> FindAsync(JobId id, CancellationToken cancellationToken = default);

    /// <summary>Lists jobs, a page at a time.</summary>
    /// <param name="query">Conditions, order and page; null for the newest.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The page and the cursor of the next.</returns>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidRequest"/>: the page size or the cursor is not valid. <see cref="ErrorCode.SchemaTooNew"/>: a newer release queued one of them, of a kind that this one does not know, or its request is damaged; the message names the job.</exception>
    Task<Page<Job>> ListAsync(JobQuery? query = null, CancellationToken cancellationToken = default);

    /// <summary>Cancels a job: at once where it waits; where it runs, its worker stops it within a heartbeat, in the same process at once, and what was kept by then stays. Until then <see cref="Job.StopRequested"/> says so.</summary>
    /// <param name="id">The job.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Whether there was something to cancel; false for jobs that are finished or unknown.</returns>
    Task<bool> CancelAsync(JobId id, CancellationToken cancellationToken = default);

    /// <summary>Queues a failed or cancelled job again, with its failures forgotten, or has one that waits for its time begun now.</summary>
    /// <param name="id">The job.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Whether it is queued now; false for jobs that run, are paused, have succeeded or are unknown, and where another unfinished job does the same work.</returns>
    Task<bool> RetryAsync(JobId id, CancellationToken cancellationToken = default);

    /// <summary>Holds a job back until it is resumed; one that runs is stopped as <see cref="CancelAsync"/> stops it.</summary>
    /// <param name="id">The job.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Whether it is held back, or will be; false for jobs that are finished or unknown.</returns>
    Task<bool> PauseAsync(JobId id, CancellationToken cancellationToken = default);

    /// <summary>Lets a paused job go on waiting for a worker.</summary>
    /// <param name="id">The job.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Whether it was paused.</returns>
    Task<bool> ResumeAsync(JobId id, CancellationToken cancellationToken = default);

    /// <summary>Begins no more jobs of a site, in all workers, for a time. What runs goes on.</summary>
    /// <param name="site">The site or provider, as in <see cref="Job.Site"/>, or a host or an address of the site; null for the whole queue.</param>
    /// <param name="duration">How long; null until it is resumed.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>A task that ends when workers begin no more jobs of it.</returns>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidRequest"/>: the duration is not positive, the site is empty or holds spaces, or is an address that cannot be understood.</exception>
    Task PauseSiteAsync(string? site, TimeSpan? duration = null, CancellationToken cancellationToken = default);

    /// <summary>Ends a pause, also one that the site itself brought about by refusing, and forgets its refusals: jobs that it refused, and that would wait for a while, are queued now.</summary>
    /// <param name="site">The site or provider, as <see cref="PauseSiteAsync"/> takes it; null for the whole queue.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Whether it was paused, or jobs that it had refused were waiting.</returns>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidRequest"/>: the site is empty, or an address that cannot be understood.</exception>
    Task<bool> ResumeSiteAsync(string? site, CancellationToken cancellationToken = default);

    /// <summary>Counts, ages and speed.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The queue as it is now.</returns>
    Task<QueueStatus> GetStatusAsync(CancellationToken cancellationToken = default);

    /// <summary>Tells what happens to jobs, in this process and in others, from now on. With an id the first event is the job as it is, and the stream ends when the job is finished.</summary>
    /// <param name="id">The only job to watch; null for all. Of a job that is unknown or was pruned there is no event, and the stream ends at once without an error: <see cref="FindAsync"/> tells whether there is one.</param>
    /// <param name="cancellationToken">Ends the watching with an <see cref="OperationCanceledException"/>.</param>
    /// <returns>The events; for all jobs they go on until they are cancelled.</returns>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.SchemaTooNew"/>: a newer release queued a job that is watched, or its request is damaged.</exception>
    IAsyncEnumerable<JobEvent> WatchAsync(JobId? id = null, CancellationToken cancellationToken = default);
}
