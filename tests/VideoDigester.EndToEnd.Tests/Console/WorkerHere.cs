using Microsoft.Extensions.DependencyInjection;
using VideoDigester.Testing;

namespace VideoDigester.EndToEnd.Tests.Console;

/// <summary>A worker of this process at the library of a console, set up as no option of the console can do it.</summary>
internal sealed class WorkerHere : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly VideoDigesterClient _client;
    private readonly Task _working;

    private WorkerHere(VideoDigesterClient client)
    {
        _client = client;
        // It hears late of what others want of its jobs.
        _working = client.RunWorkerAsync(
            options =>
            {
                options.Lease = TimeSpan.FromHours(1);
                options.StopGrace = TimeSpan.Zero;
            },
            _stop.Token);
    }

    public IProcessingQueue Queue => _client.Queue;

    public static async Task<WorkerHere> StartAsync(ConsoleLibrary library, FakeYtDlp ytDlp, Action<ProcessingOptions>? configure = null) => new(await VideoDigesterClient.CreateAsync(
        builder => builder.UseSqlite(library.Database),
        options =>
        {
            options.YtDlp.ExecutablePath = ytDlp.ExecutablePath;
            options.YtDlp.EgressGuard = false;
            options.Processing.SiteInterval = TimeSpan.Zero;
            configure?.Invoke(options.Processing);
        }));

    /// <summary>Waits for a job to be in a state.</summary>
    public async Task UntilAsync(string job, JobState state)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while ((await Queue.FindAsync(JobId.Parse(job)))?.State != state)
            await Task.Delay(50, patience.Token);
    }

    /// <summary>Ends the worker; what runs is given back.</summary>
    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        await _working;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await _client.DisposeAsync();
        _stop.Dispose();
    }
}
