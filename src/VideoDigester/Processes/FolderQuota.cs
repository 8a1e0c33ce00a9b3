namespace VideoDigester.Processes;

/// <summary>
/// Watches how much a running program has written into its folder: what it fetches goes there and not through us, and a site may never stop sending.
/// </summary>
internal static class FolderQuota
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    /// <summary>Runs something that is stopped when the folder holds too much.</summary>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.TooLarge"/>.</exception>
    public static async Task<T> WatchAsync<T>(string folder, long maxBytes, Func<CancellationToken, Task<T>> run, CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var running = run(stop.Token);
        var isOver = false;
        while (!running.IsCompleted && !isOver)
        {
            await ((Task)running).WaitAsync(Interval, CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            isOver = !running.IsCompleted && SizeOf(folder) > maxBytes;
        }

        if (!isOver)
        {
            await ((Task)running).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            cancellationToken.ThrowIfCancellationRequested();
            return await running.ConfigureAwait(false);
        }

        await stop.CancelAsync().ConfigureAwait(false);
        await ((Task)running).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellationToken.ThrowIfCancellationRequested();
        throw new VideoDigesterException(ErrorCode.TooLarge, $"What was fetched has more than the {maxBytes} bytes that are taken, and the program was ended.");
    }

    /// <summary>How many bytes the files of a folder hold, at any depth.</summary>
    public static long SizeOf(string folder)
    {
        try
        {
            return new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A file came or went meanwhile.
            return 0;
        }
    }
}
