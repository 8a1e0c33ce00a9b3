using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using VideoDigester.Diagnostics;
using VideoDigester.Storage.Jobs;

namespace VideoDigester.Processing.Workers;

/// <summary>
/// Says for all jobs of a worker, three times in the length of a lease, that it is still there; hears meanwhile what was cancelled or paused, at once where it was in this process, and what was given to another. A job whose lease may have
/// run out because the database could not be asked is stopped as well. Safe for concurrent use.
/// </summary>
internal sealed class Heartbeat(JobStore jobs, TimeSpan lease, TimeProvider time, ILogger logger)
{
    private const int BeatsInLease = 3;

    private readonly ConcurrentDictionary<JobLease, RunningJob> _running = new();

    public ICollection<RunningJob> Running => _running.Values;

    public void Add(RunningJob job) => _running[job.Lease] = job;

    public void Remove(RunningJob job) => _running.TryRemove(job.Lease, out _);

    /// <summary>Beats until it is told to stop. Never fails.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var seen = jobs.StopSignals;
        try
        {
            while (true)
            {
                await jobs.WaitForStopAsync(seen, lease / BeatsInLease, cancellationToken).ConfigureAwait(false);
                seen = jobs.StopSignals;
                await BeatAsync(cancellationToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
        }
    }

    private async Task BeatAsync(CancellationToken cancellationToken)
    {
        var asked = time.GetTimestamp();
        var running = _running.Values.ToList();
        if (running.Count == 0)
            return;
        try
        {
            var renewals = running.ConvertAll(job => new LeaseRenewal(job.Lease, job.Progress));
            foreach (var renewed in await jobs.RenewAsync(renewals, lease, cancellationToken).ConfigureAwait(false))
                if (_running.TryGetValue(renewed.Lease, out var job))
                    Hear(job, renewed, asked);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // Whatever it is: a heart that stops beating would cost the worker all its jobs, one by one, for ever.
            logger.HeartbeatFailed(failure, (failure as VideoDigesterException)?.Code ?? ErrorCode.Unknown, failure.Message);
        }

        foreach (var job in running.Where(job => job.SinceRenewal > lease))
            job.Stop(StopReason.LeaseLost);
    }

    private static void Hear(RunningJob job, RenewedLease renewed, long asked)
    {
        if (!renewed.IsHeld)
        {
            job.Stop(StopReason.LeaseLost);
            return;
        }

        job.Renewed(asked);
        if (renewed.StopFor is { } state)
            job.Stop(StopReason.Requested, state);
    }
}
