using System.Globalization;

namespace VideoDigester.Processes;

/// <summary>
/// Runs programs: some at once and no more, each for a limited time and with limited output, and when a call returns nothing of its program is left.
/// A program that has to end is killed at once, not asked first: whatever it leaves half-written lies in a folder that is thrown away with the call,
/// and asking means waiting for a program that may never answer. On Linux every descendant is killed; elsewhere those that are still in the process tree.
/// Safe for concurrent use.
/// </summary>
internal sealed class ProgramRunner(int maxConcurrentCalls, TimeProvider time) : IDisposable, IAsyncDisposable
{
    private readonly SemaphoreSlim _turns = new(maxConcurrentCalls, maxConcurrentCalls);
    private readonly CancellationTokenSource _closing = new();
    private int _isDisposed;

    /// <summary>Runs a program with an empty standard input.</summary>
    /// <param name="call">What to run.</param>
    /// <param name="output">Takes the standard output as it arrives. What it has got by then stays there when the call fails.</param>
    /// <param name="cancellationToken">Ends the waiting for a turn, or kills the program.</param>
    /// <returns>How the program ended, also where that was a failure of its own.</returns>
    /// <exception cref="VideoDigesterException">
    /// The program is not there or does not start (<see cref="ErrorCode.ToolMissing"/>, <see cref="ErrorCode.ToolFailed"/>), runs too long
    /// (<see cref="ErrorCode.Timeout"/>) or prints too much (<see cref="ErrorCode.TooLarge"/>).
    /// </exception>
    public async Task<ProgramResult> RunAsync(ProgramCall call, Stream output, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_isDisposed != 0, this);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _closing.Token);
        try
        {
            await _turns.WaitAsync(stop.Token).ConfigureAwait(false);
            try
            {
                return await RunNowAsync(call, output, stop.Token).ConfigureAwait(false);
            }
            finally
            {
                _turns.Release();
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Who cancelled knows the call by the token that was given.
            cancellationToken.ThrowIfCancellationRequested();
            throw new ObjectDisposedException(nameof(ProgramRunner), "The library was disposed while a program ran for it.");
        }
    }

    /// <summary>Ends what runs and what waits, and returns when nothing of it is left.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) != 0)
            return;
        await _closing.CancelAsync().ConfigureAwait(false);
        for (var turn = 0; turn < maxConcurrentCalls; turn++)
            await _turns.WaitAsync().ConfigureAwait(false);
    }

    /// <summary>Ends what runs and what waits, without waiting for it.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) == 0)
            _closing.Cancel();
    }

    private async Task<ProgramResult> RunNowAsync(ProgramCall call, Stream output, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(call.Timeout, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        var begun = time.GetTimestamp();
        var marker = new CallMarker();
        var printed = new OutputPump(call, output, stop, time);
        var error = new ErrorPump(call.MaxErrorBytes);
        int? exitCode;
        using (var program = new StartedProgram(call, marker, printed, error, stop.Token))
        {
            try
            {
                exitCode = await program.WaitAsync().ConfigureAwait(false);
            }
            finally
            {
                await marker.KillAllAsync().ConfigureAwait(false);
            }
        }
        if (exitCode is null)
            cancellationToken.ThrowIfCancellationRequested();
        printed.ThrowIfFailed();
        return exitCode is { } code
            ? new ProgramResult(code, error.Text, time.GetElapsedTime(begun))
            : throw new VideoDigesterException(ErrorCode.Timeout, string.Create(
                CultureInfo.InvariantCulture, $"'{call.Name}' did not finish within {call.Timeout.TotalSeconds:0.###} seconds and was ended."));
    }
}
