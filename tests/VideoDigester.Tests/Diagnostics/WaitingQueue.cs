namespace VideoDigester.Tests.Diagnostics;

/// <summary>A queue of which only the status is known.</summary>
internal sealed class WaitingQueue(TimeSpan? oldest, int workers) : IProcessingQueue
{
    public Task<QueueStatus> GetStatusAsync(CancellationToken cancellationToken = default) => Task.FromResult(new QueueStatus
    {
        Unfinished = oldest is null ? [] : [new QueueCount(JobKind.Add, JobState.Queued, 1)],
        Failed = 0,
        OldestQueuedAge = oldest,
        FinishedLastHour = 0,
        TimeToFinish = null,
        Workers = Enumerable.Range(0, workers).ToDictionary(worker => $"worker {worker}", _ => 1),
        Sites = [],
    });

    public Task<EnqueuedJob> EnqueueAsync(JobRequest request, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<IReadOnlyList<EnqueuedJob>> EnqueueAsync(IReadOnlyList<JobRequest> requests, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<Job?> FindAsync(JobId id, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<Page<Job>> ListAsync(JobQuery? query = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<bool> CancelAsync(JobId id, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<bool> RetryAsync(JobId id, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<bool> PauseAsync(JobId id, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<bool> ResumeAsync(JobId id, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task PauseSiteAsync(string? site, TimeSpan? duration = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<bool> ResumeSiteAsync(string? site, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public IAsyncEnumerable<JobEvent> WatchAsync(JobId? id = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();
}
