using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using VideoDigester;

namespace WebLibrary.Api.Failures;

/// <summary>Answers programs whose request failed. What nobody foresaw is in the log and nowhere else.</summary>
internal sealed partial class FailureHandler(IProblemDetailsService problems, ILogger<FailureHandler> logger) : IExceptionHandler
{
    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var problem = exception switch
        {
            VideoDigesterException failed => Problems.Of(failed.Failure),
            BadHttpRequestException bad => new ProblemDetails { Status = bad.StatusCode, Title = nameof(ErrorCode.InvalidRequest), Type = "urn:videodigester:InvalidRequest", Detail = Words(bad) },
            _ => new ProblemDetails { Status = StatusCodes.Status500InternalServerError, Title = nameof(ErrorCode.Unknown), Type = "urn:videodigester:Unknown", Detail = "The log of the host says why." },
        };

        // Whoever handles a failure has to write it down: nobody else does.
        if (exception is not BadHttpRequestException && ((exception as VideoDigesterException)?.Code ?? ErrorCode.Unknown) is var code && FailureStatus.IsInternal(code))
            LogFailure(code, exception);
        if (exception is VideoDigesterException { Failure.RetryAfter: { } wait })
            httpContext.Response.Headers.RetryAfter = Math.Max(1, (long)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        httpContext.Response.StatusCode = problem.Status!.Value;
        return problems.TryWriteAsync(new ProblemDetailsContext { HttpContext = httpContext, ProblemDetails = problem });
    }

    // The message names the parameter; what could not be read of a body stands in the inner one.
    private static string Words(BadHttpRequestException bad) =>
        bad.InnerException is System.Text.Json.JsonException { Path: { } path } ? $"{bad.Message.TrimEnd('.')}: the value at '{path}' is not valid." : bad.Message;

    [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "A request failed: {Code}.")]
    private partial void LogFailure(ErrorCode code, Exception exception);
}
