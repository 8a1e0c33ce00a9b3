using ConsoleDigest.Output;
using VideoDigester;

namespace ConsoleDigest.Commands.Work;

/// <summary>One run of a worker in the foreground: starts it, tells what becomes of its jobs, and lets it end in order.</summary>
internal sealed class WorkRun
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    /// <summary>How long after the worker's end the watcher may take to tell of its last jobs.</summary>
    private static readonly TimeSpan Aftermath = TimeSpan.FromSeconds(1);

    private readonly Session _session;
    private readonly bool _drains;
    private readonly bool _isLive;
    private readonly string _name;
    private readonly WorkReport _report;
    private readonly QueueDrain _drain;

    public WorkRun(Session session, bool drains)
    {
        (_session, _drains, _isLive, _name) = (session, drains, IsLiveIn(session), WorkSymbols.NameIn(session.Arguments));
        _report = new WorkReport(session, _name, _isLive);
        _drain = new QueueDrain(session, WorkSymbols.KindsIn(session.Arguments), _report.Lacking, new DrainNotes(session, _isLive));
    }

    public async Task<int> RunAsync(CancellationToken stopping)
    {
        // A library that cannot be used is told before anything begins.
        var status = await _session.Queue.GetStatusAsync(CancellationToken.None);
        using var watched = new CancellationTokenSource();
        // Before the worker: what is done quickly must not be over before somebody looks.
        var watching = WatchAsync(watched.Token);
        foreach (var hosted in _session.Hosted)
            await hosted.StartAsync(CancellationToken.None);
        try
        {
            await ShowAsync(new WorkScreen(_name, _report, status), watching, stopping);
        }
        finally
        {
            if (stopping.IsCancellationRequested)
                _session.Messages.Note("Stopping: what runs may end, the rest is given back. Ctrl-C again ends at once.");
            foreach (var hosted in _session.Hosted)
                await hosted.StopAsync(CancellationToken.None);
            await Task.WhenAny(watching, Task.Delay(Aftermath, CancellationToken.None));
            await watched.CancelAsync();
            await watching;
        }

        _report.Finish(await DescribeLeftAsync());
        return _drains && (_report.Failed > 0 || _report.Lacking.Count > 0) ? ExitCode.Failed : ExitCode.Done;
    }

    // Lines between the pictures of a table would tear it, and a file must hold none.
    private static bool IsLiveIn(Session session) => session.Messages.IsTerminal && !session.IsJson && !Console.IsOutputRedirected;

    // What was done is done, also where the database is away by now.
    private async Task<string?> DescribeLeftAsync()
    {
        try
        {
            return await _drain.DescribeLeftAsync();
        }
        catch (VideoDigesterException exception)
        {
            _report.Trouble(Failures.Of(exception));
            return null;
        }
    }

    private Task ShowAsync(WorkScreen screen, Task watching, CancellationToken stopping) => _isLive
        ? _session.Messages.DrawAsync(screen.Picture, draw => WorkAsync(screen, draw, watching, stopping))
        : WorkAsync(screen, () => { }, watching, stopping);

    private async Task WorkAsync(WorkScreen screen, Action draw, Task watching, CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested && !watching.IsCompleted)
        {
            if (_drains && _report.MissingTool is { } missing)
                throw new VideoDigesterException(missing);
            try
            {
                if ((_drains || _isLive) && await LookAsync(screen, draw))
                    return;
            }
            catch (VideoDigesterException)
            {
                // The worker goes on trying; the watcher says so.
            }

            await Task.WhenAny(Task.Delay(Interval, stopping), watching);
        }
    }

    /// <returns>Whether the work is at its end.</returns>
    private async Task<bool> LookAsync(WorkScreen screen, Action draw)
    {
        var status = await _session.Queue.GetStatusAsync(CancellationToken.None);
        if (_isLive)
        {
            var running = await _session.Queue.ListAsync(new JobQuery { States = [JobState.Running], Descending = false, PageSize = WorkScreen.MostRunning }, CancellationToken.None);
            screen.Set(status, running.Items);
            draw();
        }

        return _drains && await _drain.IsDoneAsync(status);
    }

    // A database that is away for a while ends neither the worker nor this.
    private async Task WatchAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                await foreach (var happened in _session.Queue.WatchAsync(cancellationToken: cancellationToken))
                    await _report.AddAsync(happened, cancellationToken);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
            catch (VideoDigesterException exception)
            {
                _report.Trouble(Failures.Of(exception));
                await Task.Delay(Interval, CancellationToken.None);
            }
        }
    }
}
