using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace VideoDigester.Tests.Egress;

/// <summary>Keeps the events it is given.</summary>
internal sealed class EventLog : ILogger
{
    public ConcurrentQueue<(int Id, string Text)> Events { get; } = [];

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Events.Enqueue((eventId.Id, formatter(state, exception)));
}
