using Microsoft.Extensions.Logging;
using VideoDigester.Diagnostics;
using VideoDigester.Processing.Execution;
using VideoDigester.Storage.Jobs;

namespace VideoDigester.Processing.Workers;

/// <summary>
/// Takes jobs from the queue and has them done, several at a time, until it is told to stop. A database that cannot be reached is asked again with growing pauses: a worker never gives up by itself.
/// </summary>
internal sealed class Worker(JobStore jobs, JobExecutor executor, RetryPolicy policy, Housekeeper housekeeper, ProcessingOptions processing, WorkerOptions options, JobTelemetry telemetry, TimeProvider time, ILogger<Worker> logger) : IDisposable
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _slots = new(options.Concurrency);
    private readonly Heartbeat _heartbeat = new(jobs, options.Lease, time, logger);
    private readonly MissingTool _missing = new(time);
    private readonly LackingProviders _lacking = new(time);

    /// <summary>The worker's name, unlike every other's.</summary>
    public string Name { get; } = WorkerName.Of(options);

    /// <summary>Works until it is told to stop; then lets what runs come to its end for a while, gives back the rest, and returns.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        using var done = new CancellationTokenSource();
        var beating = _heartbeat.RunAsync(done.Token);
        var keeping = options.Housekeeping ? housekeeper.RunAsync(options.Lease, stopping) : Task.CompletedTask;
        logger.WorkerStarted(Name, options.Concurrency);
        try
        {
            await TakeAsync(stopping).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
        }

        await EndAsync().ConfigureAwait(false);
        await keeping.ConfigureAwait(false);
        await done.CancelAsync().ConfigureAwait(false);
        await beating.ConfigureAwait(false);
        logger.WorkerStopped(Name);
    }

    /// <summary>To be called when it has returned.</summary>
    public void Dispose() => _slots.Dispose();

    private async Task TakeAsync(CancellationToken stopping)
    {
        for (var pause = FirstPause; ;)
        {
            await _slots.WaitAsync(stopping).ConfigureAwait(false);
            var (isTaken, seen) = (false, jobs.Signals);
            try
            {
                isTaken = await TakeOneAsync(stopping).ConfigureAwait(false);
                pause = FirstPause;
            }
            catch (Exception failure) when (failure is not OperationCanceledException || !stopping.IsCancellationRequested)
            {
                logger.QueueNotAsked(failure, failure.Message);
                await Task.Delay(pause, time, stopping).ConfigureAwait(false);
                pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
                continue;
            }
            finally
            {
                if (!isTaken)
                    _slots.Release();
            }

            if (!isTaken)
                await jobs.WaitForWorkAsync(seen, Scatter.Of(options.PollInterval, 0.5), stopping).ConfigureAwait(false);
        }
    }

    private async Task<bool> TakeOneAsync(CancellationToken stopping)
    {
        if (_missing.Narrow(options.Kinds) is not { } kinds)
            return false;
        var terms = new ClaimTerms
        {
            Worker = Name,
            Lease = options.Lease,
            Kinds = kinds,
            LeftSites = _lacking.Sites(),
            SiteConcurrency = processing.SiteConcurrency,
            SiteInterval = processing.SiteInterval,
        };

        // A claim that is given up halfway would leave a job with nobody until its lease ends.
        stopping.ThrowIfCancellationRequested();
        if (await jobs.ClaimAsync(terms, CancellationToken.None).ConfigureAwait(false) is not { } claimed)
            return false;
        var running = new RunningJob(claimed, time);
        _heartbeat.Add(running);
        _ = Task.Run(() => WorkAsync(running), CancellationToken.None);
        return true;
    }

    // Nobody hears of it where it fails.
    private async Task WorkAsync(RunningJob running)
    {
        var (startedAt, began) = (time.GetUtcNow(), time.GetTimestamp());
        var settlement = new JobSettlement { State = JobState.Queued, Error = new Failure(ErrorCode.LeaseLost, "Its lease ran out.") };
        try
        {
            using var span = JobTelemetry.StartSpan(running.Job.Kind, running.Lease.Id);
            telemetry.Started(running.Job.Kind);
            try
            {
                var outcome = await RunAsync(running).ConfigureAwait(false);
                if (running.Reason == StopReason.LeaseLost || outcome is { Error.Code: ErrorCode.LeaseLost })
                    logger.JobLost(running.Lease.Id, Name);
                else if (await SettleAsync(running, SettlementOf(running, outcome, startedAt)).ConfigureAwait(false) is { } settled)
                    settlement = settled;
            }
            finally
            {
                telemetry.Ended(running.Job.Kind, settlement.State, running.Job.Waited, time.GetElapsedTime(began), settlement.Error?.Code);
            }
        }
        finally
        {
            // Whatever happens, also where whoever listens to measurements throws: a slot that is not free again is lost for good.
            _heartbeat.Remove(running);
            running.Dispose();
            _slots.Release();
        }
    }

    private async Task<JobOutcome> RunAsync(RunningJob running)
    {
        try
        {
            return await executor.RunAsync(running, running.Stopping).ConfigureAwait(false);
        }
        catch (VideoDigesterException failure)
        {
            return JobOutcome.Failed(failure.Failure, JobSteps.Of(running.Job.Kind));
        }
        catch (OperationCanceledException) when (running.Reason != StopReason.None)
        {
            return JobOutcome.Failed(new Failure(ErrorCode.Unknown, "It was stopped before it was done."));
        }
        catch (Exception failure)
        {
            // A plug-in that breaks takes neither the worker nor, at the first time, the job with it.
            logger.JobBroke(failure, running.Lease.Id, failure.Message);
            return JobOutcome.Failed(new Failure(ErrorCode.Unknown, $"{failure.GetType().Name}: {failure.Message}") { IsRetryable = true }, JobSteps.Of(running.Job.Kind));
        }
    }

    private JobSettlement SettlementOf(RunningJob running, JobOutcome outcome, DateTimeOffset startedAt)
    {
        var isDone = outcome.Result is not null;
        if (!isDone && running.Reason == StopReason.Shutdown)
            return new JobSettlement { State = JobState.Queued, StartedAt = startedAt };
        if (!isDone && running is { Reason: StopReason.Requested, StopFor: { } state })
            return new JobSettlement { State = state, StartedAt = startedAt };
        if (RetryPolicy.LacksTool(outcome))
        {
            _missing.Noticed();
            logger.ToolMissing(Name, outcome.Error!.Message);
        }
        else if (RetryPolicy.LacksProvider(running.Job, outcome))
        {
            _lacking.Noticed(running.Job.Site);
            logger.ProviderLacking(Name, running.Job.Site, outcome.Error!.Message);
        }

        return policy.Settle(running.Job, outcome, startedAt);
    }

    // As long as the lease is held nobody else has the job: what was done is worth several tries to write down. Afterwards it is done again, which changes nothing.
    private async Task<JobSettlement?> SettleAsync(RunningJob running, JobSettlement settlement)
    {
        for (var pause = FirstPause / 10; ; pause *= 2)
        {
            try
            {
                if (!await jobs.SettleAsync(running.Lease, settlement, CancellationToken.None).ConfigureAwait(false))
                {
                    logger.JobLost(running.Lease.Id, Name);
                    return null;
                }

                logger.JobSettled(running.Lease.Id, running.Job.Target, settlement.State, settlement.Error?.Code);
                if (settlement.Site?.Refusal is { } refusal)
                    telemetry.SitePaused(running.Job.Site, refusal.Code);
                return settlement;
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                logger.JobNotSettled(running.Lease.Id, failure.Message);
                if (running.SinceRenewal + pause > options.Lease)
                    return null;
                await Task.Delay(pause, time, CancellationToken.None).ConfigureAwait(false);
            }
        }
    }

    private async Task EndAsync()
    {
        // All slots free is all jobs done.
        using var grace = new CancellationTokenSource(options.StopGrace, time);
        var free = 0;
        try
        {
            for (; free < options.Concurrency; free++)
                await _slots.WaitAsync(grace.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            foreach (var running in _heartbeat.Running)
                running.Stop(StopReason.Shutdown);
            for (; free < options.Concurrency; free++)
                await _slots.WaitAsync(CancellationToken.None).ConfigureAwait(false);
        }
    }
}
