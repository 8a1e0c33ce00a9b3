using Microsoft.Extensions.Logging;

namespace ConsoleDigest.Commands.Mcp;

/// <summary>Warnings and errors on standard error, a line each: clients show it where a server does not work.</summary>
internal sealed class ErrorLog : ILoggerProvider
{
    public ILogger CreateLogger(string categoryName) => new CategoryLog(categoryName);

    public void Dispose()
    {
    }
}
