using ConsoleDigest.Output;
using Microsoft.Extensions.Logging;

namespace ConsoleDigest.Commands.Mcp;

/// <summary>The log of one category.</summary>
internal sealed class CategoryLog(string category) : ILogger
{
    /// <summary>Calls a client's mistakes unhandled exceptions; the client hears of them by itself.</summary>
    private const string Protocol = "ModelContextProtocol.";

    private readonly LogLevel _least = category.StartsWith(Protocol, StringComparison.Ordinal) ? LogLevel.Critical : LogLevel.Warning;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= _least && logLevel < LogLevel.None;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
            Console.Error.WriteLine(Printable.Line($"{logLevel.ToString().ToLowerInvariant()}: {category}: {formatter(state, exception)}{(exception is null ? "" : $" {exception.GetType().Name}: {exception.Message}")}"));
    }
}
