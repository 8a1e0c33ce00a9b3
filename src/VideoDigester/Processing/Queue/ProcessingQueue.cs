using VideoDigester.Library;
using VideoDigester.Storage;
using VideoDigester.Storage.Jobs;

namespace VideoDigester.Processing.Queue;

/// <summary>The front of the queue: each call goes to the one place that does it.</summary>
internal sealed class ProcessingQueue(JobStore jobs, JobWriter writer, TimeProvider time) : IProcessingQueue
{
    private readonly JobWatcher _watcher = new(jobs, time);

    public async Task<EnqueuedJob> EnqueueAsync(JobRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return (await EnqueueAsync([request], cancellationToken).ConfigureAwait(false))[0];
    }

    public async Task<IReadOnlyList<EnqueuedJob>> EnqueueAsync(IReadOnlyList<JobRequest> requests, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(requests);
        return await jobs.EnqueueAsync(await writer.WriteAsync(requests, subscriptionId: null, flow: null, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
    }

    public async Task<Job?> FindAsync(JobId id, CancellationToken cancellationToken = default) =>
        await jobs.FindAsync(id, cancellationToken).ConfigureAwait(false) is { } stored ? JobReader.Read(stored) : null;

    public async Task<Page<Job>> ListAsync(JobQuery? query = null, CancellationToken cancellationToken = default)
    {
        query ??= new JobQuery();
        CheckedOptions.Require(query.States, "The list of states");
        if (query.Site is { Length: > 0 } site)
            query = query with { Site = SiteName.Of(site) };
        query = query with { UserId = CheckedUser.OrNull(query.UserId) };
        var page = await jobs.ListAsync(query, cancellationToken).ConfigureAwait(false);
        return new Page<Job>([.. page.Items.Select(JobReader.Read)], page.Next);
    }

    public Task<bool> CancelAsync(JobId id, CancellationToken cancellationToken = default) => jobs.CancelAsync(id, cancellationToken);

    public Task<bool> RetryAsync(JobId id, CancellationToken cancellationToken = default) => jobs.RetryAsync(id, cancellationToken);

    public Task<bool> PauseAsync(JobId id, CancellationToken cancellationToken = default) => jobs.PauseAsync(id, cancellationToken);

    public Task<bool> ResumeAsync(JobId id, CancellationToken cancellationToken = default) => jobs.ResumeAsync(id, cancellationToken);

    public Task PauseSiteAsync(string? site, TimeSpan? duration = null, CancellationToken cancellationToken = default)
    {
        if (duration <= TimeSpan.Zero)
            throw new VideoDigesterException(ErrorCode.InvalidRequest, $"The pause is {duration}; it must be longer than nothing.");
        return jobs.PauseSiteAsync(NameOf(site), duration, cancellationToken);
    }

    public Task<bool> ResumeSiteAsync(string? site, CancellationToken cancellationToken = default) => jobs.ResumeSiteAsync(NameOf(site), cancellationToken);

    public Task<QueueStatus> GetStatusAsync(CancellationToken cancellationToken = default) => jobs.StatusAsync(cancellationToken);

    public IAsyncEnumerable<JobEvent> WatchAsync(JobId? id = null, CancellationToken cancellationToken = default) =>
        id is { } one ? _watcher.WatchAsync(one, cancellationToken) : _watcher.WatchAsync(cancellationToken);

    private static string? NameOf(string? site) => site is null ? null : SiteName.Of(site);
}
