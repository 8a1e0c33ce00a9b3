namespace VideoDigester.Extensions.AI;

/// <summary>
/// Reads a client's stream and never waits longer than the call lasts. Some clients read with blocking calls and without a token; one that is stuck in such a read is left
/// there and cleaned up when it comes back.
/// </summary>
internal sealed class UpdateReader<TUpdate>(Func<IAsyncEnumerator<TUpdate>> begin) : IAsyncDisposable
{
    private IAsyncEnumerator<TUpdate>? _updates;
    private Task<bool>? _moving;

    /// <summary>The piece that the last step came to.</summary>
    public TUpdate Current => _updates!.Current;

    /// <summary>Waits for the next piece.</summary>
    /// <returns>Whether there is one.</returns>
    public async Task<bool> MoveNextAsync(CancellationToken cancellationToken)
    {
        _updates ??= begin();
        _moving = Task.Run(async () => await _updates.MoveNextAsync().ConfigureAwait(false), CancellationToken.None);
        return await _moving.WaitAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Ends the stream; does not wait for a step that is stuck.</summary>
    public async ValueTask DisposeAsync()
    {
        var cleaning = CleanAsync();
        if (_moving is null or { IsCompleted: true })
            await cleaning.ConfigureAwait(false);
    }

    private async Task CleanAsync()
    {
        if (_moving is not null)
            await ((Task)_moving).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        try
        {
            if (_updates is not null)
                await _updates.DisposeAsync().ConfigureAwait(false);
        }
        catch (Exception)
        {
            // The answer came, or its failure was told: how the client closes its books is of no use to anybody.
        }
    }
}
