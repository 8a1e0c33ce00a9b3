namespace VideoDigester.Storage.Jobs;

/// <summary>Wakes everybody who waits. Safe for concurrent use.</summary>
internal sealed class QueueSignal
{
    private readonly Lock _lock = new();
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _count;

    /// <summary>How often the signal was given.</summary>
    public long Count => Interlocked.Read(ref _count);

    public void Give()
    {
        TaskCompletionSource given;
        lock (_lock)
        {
            _count++;
            given = _next;
            _next = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        given.SetResult();
    }

    /// <summary>Returns when the signal was given since it was counted, or the time is over.</summary>
    public async Task WaitAsync(long seen, TimeSpan longest, TimeProvider time, CancellationToken cancellationToken)
    {
        Task next;
        lock (_lock)
        {
            if (_count != seen)
                return;
            next = _next.Task;
        }

        try
        {
            await next.WaitAsync(longest, time, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            // The time is over.
        }
    }
}
