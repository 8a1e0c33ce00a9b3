using System.Collections.Concurrent;

namespace VideoDigester.Storage;

/// <summary>
/// Connections between two pieces of work, the one that was used last first. linq2db works out for each new one how rows are mapped, which takes longer than most queries. Safe for concurrent use.
/// </summary>
/// <param name="most">How many are kept.</param>
internal sealed class IdleConnections(int most) : IDisposable
{
    private readonly ConcurrentStack<LibraryConnection> _idle = new();
    private int _free = most;
    private volatile bool _isDisposed;

    /// <summary>One that waits, or null.</summary>
    public LibraryConnection? Take()
    {
        if (!_idle.TryPop(out var connection))
            return null;
        Interlocked.Increment(ref _free);
        return connection;
    }

    /// <summary>Keeps one for whoever comes next, or closes it where there are enough.</summary>
    public ValueTask GiveAsync(LibraryConnection connection)
    {
        if (Interlocked.Decrement(ref _free) < 0 || _isDisposed)
        {
            Interlocked.Increment(ref _free);
            return connection.DisposeAsync();
        }

        _idle.Push(connection);

        // Whoever closed them all meanwhile may have missed this one.
        if (_isDisposed)
            Dispose();
        return default;
    }

    /// <summary>Closes those that wait; those that are given later are closed then.</summary>
    public void Dispose()
    {
        _isDisposed = true;
        while (_idle.TryPop(out var connection))
            connection.Dispose();
    }
}
