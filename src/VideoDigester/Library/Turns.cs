namespace VideoDigester.Library;

/// <summary>One at a time for each name: who waits finds what the one before has done. Safe for concurrent use.</summary>
internal sealed class Turns
{
    private readonly Dictionary<string, Turn> _taken = new(StringComparer.Ordinal);

    /// <summary>Waits until nobody works on a name.</summary>
    /// <returns>To be disposed when the work is done.</returns>
    public async Task<IDisposable> TakeAsync(string name, CancellationToken cancellationToken)
    {
        Turn turn;
        lock (_taken)
        {
            if (!_taken.TryGetValue(name, out turn!))
                _taken[name] = turn = new Turn(this, name);
            turn.Users++;
        }

        try
        {
            await turn.Gate.WaitAsync(cancellationToken).ConfigureAwait(false);
            return turn;
        }
        catch
        {
            Leave(turn);
            throw;
        }
    }

    private void Leave(Turn turn)
    {
        lock (_taken)
        {
            if (--turn.Users > 0)
                return;
            _taken.Remove(turn.Name);
            turn.Gate.Dispose();
        }
    }

    private sealed class Turn(Turns turns, string name) : IDisposable
    {
        public string Name { get; } = name;

        public SemaphoreSlim Gate { get; } = new(1, 1);

        /// <summary>Who holds it and who waits for it.</summary>
        public int Users { get; set; }

        public void Dispose()
        {
            Gate.Release();
            turns.Leave(this);
        }
    }
}
