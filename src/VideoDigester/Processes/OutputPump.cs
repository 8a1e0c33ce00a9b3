using System.Buffers;
using System.Globalization;
using System.Runtime.ExceptionServices;

namespace VideoDigester.Processes;

/// <summary>Carries the standard output of a program to where it is wanted as it arrives, and stops the program where that is too much.</summary>
internal sealed class OutputPump(ProgramCall call, Stream output, CancellationTokenSource stop, TimeProvider time)
{
    private const int BufferBytes = 64 * 1024;

    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Exception? _failure;

    /// <summary>Completes when nothing will be written any more.</summary>
    public Task Ended => _ended.Task;

    /// <summary>Throws what went wrong while carrying, if anything did.</summary>
    public void ThrowIfFailed()
    {
        if (_failure is not null)
            ExceptionDispatchInfo.Throw(_failure);
    }

    /// <summary>Reads to the end. Never throws: a failure here has to stop the program first, and is asked for afterwards.</summary>
    public async Task RunAsync(Stream origin, CancellationToken cancellationToken)
    {
        using var silence = new CancellationTokenSource(Timeout.InfiniteTimeSpan, time);
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, silence.Token);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        try
        {
            var total = 0L;
            for (int read; (read = await ReadAsync(origin, buffer, silence, waiting.Token).ConfigureAwait(false)) > 0;)
            {
                total += read;
                if (total > call.MaxOutputBytes)
                    throw new VideoDigesterException(ErrorCode.TooLarge, $"'{call.Name}' printed more than the {call.MaxOutputBytes} bytes that are read from it, and was ended.");
                await output.WriteAsync(buffer.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
            }
            await output.FlushAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Whoever cancelled knows why.
        }
        catch (OperationCanceledException) when (silence.IsCancellationRequested)
        {
            await FailAsync(new VideoDigesterException(ErrorCode.Timeout, string.Create(
                CultureInfo.InvariantCulture, $"'{call.Name}' printed nothing for {call.MaxSilence!.Value.TotalSeconds:0.###} seconds and was ended."))).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            await FailAsync(failure).ConfigureAwait(false);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
            _ended.TrySetResult();
        }
    }

    private async ValueTask<int> ReadAsync(Stream origin, byte[] buffer, CancellationTokenSource silence, CancellationToken cancellationToken)
    {
        if (call.MaxSilence is { } longest)
            silence.CancelAfter(longest);
        var read = await origin.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        silence.CancelAfter(Timeout.InfiniteTimeSpan);
        return read;
    }

    private async Task FailAsync(Exception failure)
    {
        _failure = failure;
        await stop.CancelAsync().ConfigureAwait(false);
    }
}
