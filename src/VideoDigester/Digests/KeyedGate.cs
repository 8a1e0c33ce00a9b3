namespace VideoDigester.Digests;

/// <summary>Lets one at a time through for each key; keeps nothing of keys that nobody waits at. Safe for concurrent use.</summary>
internal sealed class KeyedGate
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Gate> _gates = new(StringComparer.Ordinal);

    /// <summary>Waits for the turn.</summary>
    /// <returns>Lets the next one through when it is disposed.</returns>
    public async Task<IDisposable> EnterAsync(string key, CancellationToken cancellationToken)
    {
        Gate gate;
        lock (_lock)
        {
            gate = _gates.TryGetValue(key, out var known) ? known : _gates[key] = new Gate(this, key);
            gate.Users++;
        }

        try
        {
            await gate.Turn.WaitAsync(cancellationToken).ConfigureAwait(false);
            return gate;
        }
        catch
        {
            Leave(gate);
            throw;
        }
    }

    private void Leave(Gate gate)
    {
        lock (_lock)
        {
            if (--gate.Users > 0)
                return;
            _gates.Remove(gate.Key);
            gate.Turn.Dispose();
        }
    }

    private sealed class Gate(KeyedGate owner, string key) : IDisposable
    {
        public SemaphoreSlim Turn { get; } = new(1, 1);

        public string Key { get; } = key;

        public int Users { get; set; }

        public void Dispose()
        {
            Turn.Release();
            owner.Leave(this);
        }
    }
}
