using System.Buffers;
using System.Runtime.ExceptionServices;

namespace VideoDigester.Processes;

/// <summary>Carries the standard output of a program to where it is wanted as it arrives, and stops the program where that is too much.</summary>
internal sealed class OutputPump(ProgramCall call, Stream output, CancellationTokenSource stop)
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
        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        try
        {
            var total = 0L;
            for (int read; (read = await origin.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0;)
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
        catch (Exception failure)
        {
            _failure = failure;
            await stop.CancelAsync().ConfigureAwait(false);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
            _ended.TrySetResult();
        }
    }
}
