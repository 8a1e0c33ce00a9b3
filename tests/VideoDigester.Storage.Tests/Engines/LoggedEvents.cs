using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace VideoDigester.Storage.Tests.Engines;

/// <summary>Keeps the names of the events that are logged.</summary>
internal sealed class LoggedEvents : ILoggerFactory, ILogger
{
    private readonly ConcurrentQueue<string> _names = new();
    private readonly TaskCompletionSource _any = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public IReadOnlyList<string> All => [.. _names];

    /// <summary>Ends with the first event.</summary>
    public Task Any => _any.Task;

    public ILogger CreateLogger(string categoryName) => this;

    public void AddProvider(ILoggerProvider provider)
    {
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        _names.Enqueue(eventId.Name!);
        _any.TrySetResult();
    }

    public void Dispose()
    {
    }
}
