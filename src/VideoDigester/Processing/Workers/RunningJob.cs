using VideoDigester.Storage.Jobs;

namespace VideoDigester.Processing.Workers;

/// <summary>A job while a worker has it. Safe for concurrent use.</summary>
internal sealed class RunningJob(LeasedJob job, TimeProvider time) : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _lock = new();
    private long _renewed = time.GetTimestamp();
    private JobProgress? _progress;

    public LeasedJob Job => job;

    public JobLease Lease => job.Lease;

    /// <summary>Ends the work.</summary>
    public CancellationToken Stopping => _stop.Token;

    /// <summary>Why the work was ended before it was done.</summary>
    public StopReason Reason { get; private set; }

    /// <summary>The state that somebody wants the job to go into; null unless <see cref="Reason"/> says so.</summary>
    public JobState? StopFor { get; private set; }

    public JobProgress? Progress => Volatile.Read(ref _progress);

    /// <summary>How long ago the lease was last known to be held.</summary>
    public TimeSpan SinceRenewal => time.GetElapsedTime(Volatile.Read(ref _renewed));

    public void Renewed(long askedAt) => Volatile.Write(ref _renewed, askedAt);

    public void Report(JobProgress progress) => Volatile.Write(ref _progress, progress);

    /// <summary>Ends the work; the first reason counts. Nothing happens where it is over already. Never fails, and does not wait for those who hear of it.</summary>
    public void Stop(StopReason reason, JobState? stopFor = null)
    {
        lock (_lock)
        {
            if (Reason != StopReason.None)
                return;
            (Reason, StopFor) = (reason, stopFor);
        }

        try
        {
            _ = _stop.CancelAsync();
        }
        catch (ObjectDisposedException)
        {
            // The work came to its end while somebody made up his mind.
        }
    }

    public void Dispose() => _stop.Dispose();
}
