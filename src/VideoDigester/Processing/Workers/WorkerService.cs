using Microsoft.Extensions.Hosting;

namespace VideoDigester.Processing.Workers;

/// <summary>A worker in a host: takes work from when the host has started, and stops with it. A host that fails to start, since its port is taken, takes none.</summary>
internal sealed class WorkerService(Worker worker, IHostApplicationLifetime? lifetime) : BackgroundService
{
    public override void Dispose()
    {
        base.Dispose();
        worker.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (lifetime is null || await HasStartedAsync(lifetime.ApplicationStarted, stoppingToken).ConfigureAwait(false))
            await worker.RunAsync(stoppingToken).ConfigureAwait(false);
    }

    private static async Task<bool> HasStartedAsync(CancellationToken started, CancellationToken stopping)
    {
        var either = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var start = started.Register(() => either.TrySetResult(true)).ConfigureAwait(false);
        await using var stop = stopping.Register(() => either.TrySetResult(false)).ConfigureAwait(false);
        return await either.Task.ConfigureAwait(false);
    }
}
