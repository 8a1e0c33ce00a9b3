using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace VideoDigester.EndToEnd.Tests.YtDlp;

/// <summary>Keeps what is logged, for tests that look at it.</summary>
internal sealed class LogLines : ILoggerFactory, ILogger
{
    private readonly ConcurrentQueue<string> _lines = new();

    public IReadOnlyList<string> All => [.. _lines];

    public ILogger CreateLogger(string categoryName) => this;

    public void AddProvider(ILoggerProvider provider)
    {
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _lines.Enqueue($"{eventId.Name}: {formatter(state, exception)} {exception}");

    public void Dispose()
    {
    }
}
