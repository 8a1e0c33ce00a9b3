namespace VideoDigester.Storage.Jobs;

/// <summary>The queue in the database: each call goes to the one class that does it. Safe for concurrent use by any number of threads and processes.</summary>
internal sealed class JobStore
{
    private readonly QueueDialect _queue;
    private readonly TimeProvider _time;
    private readonly JobEnqueuer _enqueuer;
    private readonly JobClaimer _claimer;
    private readonly LeaseKeeper _leases;
    private readonly SiteCircuit _sites;
    private readonly JobSettler _settler;
    private readonly JobSwitch _switch;
    private readonly JobLister _lister;
    private readonly QueueCensus _census;

    public JobStore(LibraryDatabase database, TimeProvider time)
    {
        _queue = database.Dialect.Queue;
        _time = time;
        _enqueuer = new JobEnqueuer(database, time);
        _claimer = new JobClaimer(database, time);
        _leases = new LeaseKeeper(database, time);
        _sites = new SiteCircuit(database, time);
        _settler = new JobSettler(database, _enqueuer, _sites, time);
        _switch = new JobSwitch(database, time);
        _lister = new JobLister(database, time);
        _census = new QueueCensus(database, time);
    }

    /// <summary>How often word of work has come so far: for <see cref="WaitForWorkAsync(long, TimeSpan, CancellationToken)"/>.</summary>
    public long Signals => _queue.Signal.Count;

    /// <summary>How often somebody in this process wanted a running job to stop: for <see cref="WaitForStopAsync"/>.</summary>
    public long StopSignals => _queue.StopSignal.Count;

    /// <summary>Queues jobs, all or none. An unfinished one that does the same work is the answer; it comes as soon as the new one would have.</summary>
    /// <returns>A job for each, in their order.</returns>
    public Task<IReadOnlyList<EnqueuedJob>> EnqueueAsync(IReadOnlyList<NewJob> jobs, CancellationToken cancellationToken) => _enqueuer.EnqueueAsync(jobs, cancellationToken);

    /// <summary>Queues jobs as a part of a transaction; see <see cref="JobEnqueuer.EnqueueAsync(LibraryConnection, IReadOnlyList{NewJob}, CancellationToken)"/>.</summary>
    public Task<IReadOnlyList<EnqueuedJob>> EnqueueAsync(LibraryConnection connection, IReadOnlyList<NewJob> jobs, CancellationToken cancellationToken) => _enqueuer.EnqueueAsync(connection, jobs, cancellationToken);

    /// <summary>Gives a worker the job that comes next; null where none may be begun now.</summary>
    public Task<LeasedJob?> ClaimAsync(ClaimTerms terms, CancellationToken cancellationToken) => _claimer.ClaimAsync(terms, cancellationToken);

    /// <summary>Lets a worker go on with its jobs for another lease, keeps how far they are, and says which of them are to stop.</summary>
    /// <returns>An answer for each, in their order.</returns>
    public Task<IReadOnlyList<RenewedLease>> RenewAsync(IReadOnlyList<LeaseRenewal> leases, TimeSpan lease, CancellationToken cancellationToken) => _leases.RenewAsync(leases, lease, cancellationToken);

    /// <summary>Ends an attempt.</summary>
    /// <returns>False where the lease is lost; then nothing was written.</returns>
    public Task<bool> SettleAsync(JobLease lease, JobSettlement settlement, CancellationToken cancellationToken) => _settler.SettleAsync(lease, settlement, cancellationToken);

    /// <summary>Takes back the jobs of workers that did not renew their leases in time, and gives up those that had more than so many such workers.</summary>
    /// <returns>How many were taken back.</returns>
    public Task<int> ReclaimAsync(int mostLostLeases, CancellationToken cancellationToken) => _leases.ReclaimAsync(mostLostLeases, cancellationToken);

    /// <inheritdoc cref="IProcessingQueue.CancelAsync" />
    public Task<bool> CancelAsync(JobId id, CancellationToken cancellationToken) => _switch.CancelAsync(id, cancellationToken);

    /// <inheritdoc cref="IProcessingQueue.RetryAsync" />
    public Task<bool> RetryAsync(JobId id, CancellationToken cancellationToken) => _switch.RetryAsync(id, cancellationToken);

    /// <inheritdoc cref="IProcessingQueue.PauseAsync" />
    public Task<bool> PauseAsync(JobId id, CancellationToken cancellationToken) => _switch.PauseAsync(id, cancellationToken);

    /// <inheritdoc cref="IProcessingQueue.ResumeAsync" />
    public Task<bool> ResumeAsync(JobId id, CancellationToken cancellationToken) => _switch.ResumeAsync(id, cancellationToken);

    /// <inheritdoc cref="IProcessingQueue.PauseSiteAsync" />
    public Task PauseSiteAsync(string? site, TimeSpan? duration, CancellationToken cancellationToken) => _sites.PauseAsync(site, duration, cancellationToken);

    /// <inheritdoc cref="IProcessingQueue.ResumeSiteAsync" />
    public async Task<bool> ResumeSiteAsync(string? site, CancellationToken cancellationToken)
    {
        // One after the other: whoever settles a job locks it before its site.
        var wasPaused = await _sites.ResumeAsync(site, cancellationToken).ConfigureAwait(false);
        var released = site is null ? 0 : await _switch.ReleaseRefusedAsync(site, cancellationToken).ConfigureAwait(false);
        return wasPaused || released > 0;
    }

    public Task<StoredJob?> FindAsync(JobId id, CancellationToken cancellationToken) => _lister.FindAsync(id, cancellationToken);

    public Task<Page<StoredJob>> ListAsync(JobQuery query, CancellationToken cancellationToken) => _lister.ListAsync(query, cancellationToken);

    public Task<QueueStatus> StatusAsync(CancellationToken cancellationToken) => _census.ReadAsync(cancellationToken);

    /// <inheritdoc cref="JobLister.ChangesAsync" />
    public Task<List<StoredJob>> ChangesAsync(DateTimeOffset since, JobId? after, int most, CancellationToken cancellationToken) => _lister.ChangesAsync(since, after, most, cancellationToken);

    /// <summary>The database's time.</summary>
    public Task<DateTimeOffset> NowAsync(CancellationToken cancellationToken) => _lister.NowAsync(cancellationToken);

    /// <summary>Returns when work may have come since <see cref="Signals"/> was so many, or the time is over.</summary>
    public Task WaitForWorkAsync(long seen, TimeSpan longest, CancellationToken cancellationToken) => _queue.WaitForWorkAsync(seen, longest, _time, cancellationToken);

    /// <summary>Returns when somebody in this process wanted a running job to stop since <see cref="StopSignals"/> was so many, or the time is over.</summary>
    public Task WaitForStopAsync(long seen, TimeSpan longest, CancellationToken cancellationToken) => _queue.StopSignal.WaitAsync(seen, longest, _time, cancellationToken);
}
