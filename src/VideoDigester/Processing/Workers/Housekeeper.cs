using Microsoft.Extensions.Logging;
using VideoDigester.Diagnostics;
using VideoDigester.Processing.Subscriptions;
using VideoDigester.Storage.Jobs;

namespace VideoDigester.Processing.Workers;

/// <summary>Looks after what is due beside jobs: those whose worker is gone go back to the queue, and subscriptions that are due are queued. Any number may run at once.</summary>
internal sealed class Housekeeper(JobStore jobs, SubscriptionScheduler subscriptions, ProcessingOptions options, JobTelemetry telemetry, TimeProvider time, ILogger<Housekeeper> logger)
{
    private static readonly TimeSpan LongestInterval = TimeSpan.FromSeconds(5);

    private QueueStatus? _status;

    /// <summary>Runs until it is told to stop. Never fails.</summary>
    /// <param name="lease">The length of a lease: how often it is worth looking for those that ended.</param>
    /// <param name="stopping">Ends it.</param>
    public async Task RunAsync(TimeSpan lease, CancellationToken stopping)
    {
        var interval = lease / 4 < LongestInterval ? lease / 4 : LongestInterval;
        using var observed = telemetry.Observe(() => Volatile.Read(ref _status));
        try
        {
            while (true)
            {
                await TryAsync(() => jobs.ReclaimAsync(options.MaxLostLeases, stopping), stopping).ConfigureAwait(false);
                await TryAsync(() => subscriptions.QueueDueAsync(stopping), stopping).ConfigureAwait(false);
                await TryAsync(() => MeasureAsync(stopping), stopping).ConfigureAwait(false);
                await Task.Delay(Scatter.Of(interval, 0.25), time, stopping).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
        }
    }

    private async Task MeasureAsync(CancellationToken stopping)
    {
        if (telemetry.IsQueueObserved)
            Volatile.Write(ref _status, await jobs.StatusAsync(stopping).ConfigureAwait(false));
    }

    // Each by itself: what is wrong with one keeps nobody from the others.
    private async Task TryAsync(Func<Task> keep, CancellationToken stopping)
    {
        try
        {
            await keep().ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !stopping.IsCancellationRequested)
        {
            logger.HousekeepingFailed(failure, failure.Message);
        }
    }
}
