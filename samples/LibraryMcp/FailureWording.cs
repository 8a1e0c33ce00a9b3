using LibraryMcp.Rows;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using VideoDigester;

namespace LibraryMcp;

/// <summary>Failures as the host wants them said. What is no failure of the library is logged, and said to nobody: it may hold what is none of a client's business.</summary>
/// <param name="words">What is said of a failure of the library.</param>
internal sealed partial class FailureWording(Func<Failure, string> words)
{
    public FailureRow Of(Exception exception, string subject, IServiceProvider services)
    {
        if (exception is VideoDigesterException failed)
            return Of(failed.Failure);
        var loggers = services.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance;
        LogUnexpected(loggers.CreateLogger<FailureWording>(), exception, subject);
        return new FailureRow(nameof(ErrorCode.Unknown), "Unexpected failure.", Retryable: false);
    }

    public FailureRow Of(Failure failure) => FailureRow.From(failure, words);

    [LoggerMessage(1, LogLevel.Error, "{Subject} failed unexpectedly.")]
    private static partial void LogUnexpected(ILogger logger, Exception exception, string subject);
}
