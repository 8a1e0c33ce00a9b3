namespace WebLibrary.Api.Failures;

/// <summary>Says as a problem of this API what ASP.NET Core itself and the doors refuse by a status: nobody is there, it is too much, there is no such address.</summary>
internal sealed class ProblemWriter : IProblemDetailsWriter
{
    public bool CanWrite(ProblemDetailsContext context) => true;

    public ValueTask WriteAsync(ProblemDetailsContext context) =>
        new(new ProblemResult(Problems.Of(context.ProblemDetails.Status ?? context.HttpContext.Response.StatusCode, context.ProblemDetails.Detail)).ExecuteAsync(context.HttpContext));
}
