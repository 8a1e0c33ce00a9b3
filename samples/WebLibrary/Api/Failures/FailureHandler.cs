using Microsoft.AspNetCore.Diagnostics;
using VideoDigester;
using WebLibrary.Api.Binding;

namespace WebLibrary.Api.Failures;

/// <summary>Answers programs whose request failed. What nobody foresaw is in the log and nowhere else.</summary>
internal sealed partial class FailureHandler(ILogger<FailureHandler> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var problem = exception switch
        {
            VideoDigesterException failed => Problems.Of(failed.Failure),
            RefusedRequestException refused => Problems.Of(refused.Faults),
            BadHttpRequestException { StatusCode: StatusCodes.Status400BadRequest } when ParameterCheck.FaultsIn(httpContext) is { IsEmpty: false } faults => Problems.Of(faults),
            BadHttpRequestException bad => Problems.Of(bad.StatusCode),
            _ => Problems.Of(StatusCodes.Status500InternalServerError),
        };

        // Whoever handles a failure has to write it down: nobody else does.
        if (exception is not (BadHttpRequestException or RefusedRequestException) && ((exception as VideoDigesterException)?.Code ?? ErrorCode.Unknown) is var code && FailureStatus.IsInternal(code))
            LogFailure(code, exception);
        await new ProblemResult(problem).ExecuteAsync(httpContext);
        return true;
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "A request failed: {Code}.")]
    private partial void LogFailure(ErrorCode code, Exception exception);
}
