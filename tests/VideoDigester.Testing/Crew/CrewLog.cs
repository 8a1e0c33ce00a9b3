using Microsoft.Extensions.Logging;

namespace VideoDigester.Testing.Crew;

/// <summary>Says on the standard output of a worker what its crew wants to hear: jobs that were lost, and errors that nobody expected.</summary>
internal sealed class CrewLog : ILoggerProvider, ILogger
{
    /// <summary>A line that says that a job is another worker's now.</summary>
    public const string Lost = "lost";

    /// <summary>How a line begins that tells of an error which is none of the library's own.</summary>
    public const string Broke = "broke ";

    private const int JobLost = 1204;

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (eventId.Id == JobLost)
            Console.WriteLine(Lost);
        else if (exception is not (null or VideoDigesterException))
            Console.WriteLine(Broke + $"{eventId.Name}: {exception}".ReplaceLineEndings(" | "));
    }

    public void Dispose()
    {
    }
}
