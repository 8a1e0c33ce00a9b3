using System.Diagnostics;
using System.Globalization;

namespace WebLibrary.Api.Failures;

/// <summary>Answers with a problem, whatever was asked for: a program that wants events or captions has to be told too.</summary>
internal sealed class ProblemResult(Problem problem) : IResult
{
    public const string MediaType = "application/problem+json";

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        if (problem.RetryAfter is { } seconds)
            response.Headers.RetryAfter = Math.Max(1, (long)Math.Ceiling(seconds)).ToString(CultureInfo.InvariantCulture);
        response.StatusCode = problem.Status;
        return response.WriteAsJsonAsync(
            problem with { RetryAfter = problem.RetryAfter ?? Said(response.Headers.RetryAfter), TraceId = Activity.Current?.Id ?? httpContext.TraceIdentifier },
            options: null, MediaType, httpContext.RequestAborted);
    }

    // Whoever counts requests has said it in the header already.
    private static double? Said(string? header) => double.TryParse(header, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? seconds : null;
}
