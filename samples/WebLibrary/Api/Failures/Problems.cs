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
            Detail = WordsOf(failure),
        };
        problem.Extensions["code"] = failure.Code;
        problem.Extensions["retryable"] = failure.IsRetryable;
        if (failure.Position is { } position)
            problem.Extensions["position"] = position;
        if (failure.RetryAfter is { } wait)
            problem.Extensions["retryAfter"] = wait.TotalSeconds;
        return problem;
    }

    /// <summary>What whoever asked is told. What is about this host is told to whoever reads its log.</summary>
    public static string WordsOf(Failure failure) => FailureStatus.IsInternal(failure.Code) ? "The library cannot do that now. The log of the host says why." : failure.Message;

    /// <summary>That there is no such thing, or that it is somebody else's.</summary>
    public static ProblemHttpResult NotFound(string what) =>
        TypedResults.Problem($"There is no such {what}.", statusCode: StatusCodes.Status404NotFound, title: "NotFound", type: "urn:videodigester:NotFound");
}
