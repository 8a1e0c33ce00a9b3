using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using VideoDigester;
using WebLibrary.Api.Failures;
using WebLibrary.Doors;

namespace WebLibrary.Pages.Failures;

/// <summary>Answers people whose page or form failed, with a page. Programs are left to the next handler.</summary>
internal sealed partial class PageFailureHandler(ILogger<PageFailureHandler> logger) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (ApiPath.Is(httpContext))
            return false;
        var failure = (exception as VideoDigesterException)?.Failure;
        if (failure is null ? exception is not BadHttpRequestException : FailureStatus.IsInternal(failure.Code))
            LogFailure(failure?.Code ?? ErrorCode.Unknown, exception);
        var status = failure is not null ? FailureStatus.Of(failure.Code) : (exception as BadHttpRequestException)?.StatusCode ?? StatusCodes.Status500InternalServerError;
        var page = new RazorComponentResult<FailurePage>(new Dictionary<string, object?> { [nameof(FailurePage.Failure)] = failure, [nameof(FailurePage.Status)] = status })
        {
            StatusCode = status,
            PreventStreamingRendering = true,
        };

        // The services of the page that failed belong to it: this one has its own.
        await using var scope = httpContext.RequestServices.CreateAsyncScope();
        (var services, httpContext.RequestServices) = (httpContext.RequestServices, scope.ServiceProvider);
        try
        {
            await page.ExecuteAsync(httpContext);
        }
        finally
        {
            httpContext.RequestServices = services;
        }

        return true;
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "A page failed: {Code}.")]
    private partial void LogFailure(ErrorCode code, Exception exception);
}
