using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using VideoDigester;

namespace WebLibrary.Api.Failures;

/// <summary>Failures as <c>application/problem+json</c> (RFC 9457), with the code of the library's taxonomy.</summary>
internal static class Problems
{
    public static ProblemDetails Of(Failure failure)
    {
        var problem = new ProblemDetails
        {
            Status = FailureStatus.Of(failure.Code),
            Type = $"urn:videodigester:{failure.Code}",
            Title = failure.Code.ToString(),
            Detail = FailureStatus.IsInternal(failure.Code) ? "The library cannot be used now. The log of the host says why." : failure.Message,
        };
        problem.Extensions["code"] = failure.Code;
        problem.Extensions["retryable"] = failure.IsRetryable;
        if (failure.Position is { } position)
            problem.Extensions["position"] = position;
        if (failure.RetryAfter is { } wait)
            problem.Extensions["retryAfter"] = wait.TotalSeconds;
        return problem;
    }

    /// <summary>That there is no such thing, or that it is somebody else's.</summary>
    public static ProblemHttpResult NotFound(string what) =>
        TypedResults.Problem($"There is no such {what}.", statusCode: StatusCodes.Status404NotFound, title: "NotFound", type: "urn:videodigester:NotFound");
}
