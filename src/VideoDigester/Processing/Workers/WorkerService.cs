using Microsoft.Extensions.Hosting;

namespace VideoDigester.Processing.Workers;

/// <summary>A worker in a host: starts and stops with it.</summary>
internal sealed class WorkerService(Worker worker) : BackgroundService
{
    public override void Dispose()
    {
        base.Dispose();
        worker.Dispose();
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => worker.RunAsync(stoppingToken);
}
