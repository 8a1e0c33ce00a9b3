using System.ComponentModel;
using CliWrap;

namespace VideoDigester.Processes;

/// <summary>A program that runs, and the end of it.</summary>
internal sealed class StartedProgram : IDisposable
{
    /// <summary>How long the pipes of a program may stay open after its exit. Only a descendant that lives on keeps them open.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    private readonly TaskCompletionSource _exited = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _reading;
    private readonly CallMarker _marker;
    private readonly Task _pumped;
    private readonly Task<CommandResult> _running;

    /// <summary>Starts a program.</summary>
    /// <param name="call">What to run.</param>
    /// <param name="marker">What all of its descendants carry.</param>
    /// <param name="output">Takes the standard output.</param>
    /// <param name="error">Takes the standard error.</param>
    /// <param name="stop">Kills the program and its tree.</param>
    /// <exception cref="VideoDigesterException">The program is not there, or cannot be started.</exception>
    public StartedProgram(ProgramCall call, CallMarker marker, OutputPump output, ErrorPump error, CancellationToken stop)
    {
        _marker = marker;
        _reading = CancellationTokenSource.CreateLinkedTokenSource(stop);
        _pumped = Task.WhenAll(output.Ended, error.Ended);
        var path = ProgramPath.Of(call);
        var reading = _reading.Token;
        var command = Cli.Wrap(path)
            .WithArguments(call.Arguments)
            .WithWorkingDirectory(call.WorkingDirectory)
            .WithEnvironmentVariables(new Dictionary<string, string?>(call.Environment) { [CallMarker.Variable] = marker.Value })
            .WithValidation(CommandResultValidation.None)
            .WithStandardInputPipe(PipeSource.Null)
            // The pumps have a token of their own: CliWrap's always kills, and a program that has exited has an exit code worth keeping.
            .WithStandardOutputPipe(PipeTarget.Create((origin, _) => output.RunAsync(origin, reading)))
            .WithStandardErrorPipe(PipeTarget.Create((origin, _) => error.RunAsync(origin, reading)));
        try
        {
            _running = command.ExecuteAsync(null, NoticeExit, stop).Task;
        }
        catch (Win32Exception failure)
        {
            _reading.Dispose();
            throw StartFailure.Of(call, path, failure);
        }
    }

    /// <summary>Waits until the program has exited and all that it printed is read.</summary>
    /// <returns>The exit code; null where the program was stopped.</returns>
    public async Task<int?> WaitAsync()
    {
        await Task.WhenAny(_running, _exited.Task).ConfigureAwait(false);
        if (!await EndsAsync().ConfigureAwait(false))
        {
            await _marker.KillAllAsync().ConfigureAwait(false);
            if (!await EndsAsync().ConfigureAwait(false))
                await _reading.CancelAsync().ConfigureAwait(false);
        }
        try
        {
            return (await _running.ConfigureAwait(false)).ExitCode;
        }
        catch (Exception stopped) when (stopped is OperationCanceledException or TimeoutException)
        {
            // The second is CliWrap's for a program that does not die; it leaves the pipes to themselves then.
            await _pumped.ConfigureAwait(false);
            return null;
        }
    }

    public void Dispose() => _reading.Dispose();

    private async Task<bool> EndsAsync()
    {
        await ((Task)_running).WaitAsync(Grace).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return _running.IsCompleted;
    }

    private void NoticeExit(System.Diagnostics.Process process)
    {
        process.Exited += (_, _) => _exited.TrySetResult();
        // It may have been quicker than this subscription.
        if (process.HasExited)
            _exited.TrySetResult();
    }
}
