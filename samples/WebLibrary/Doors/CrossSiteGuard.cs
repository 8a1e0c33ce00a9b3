namespace WebLibrary.Doors;

/// <summary>
/// Refuses what pages of other sites have a browser send here. The user of this machine signs in by being there, so a request that changes something must not be believed because it comes from their browser.
/// Browsers say where a request comes from in <c>Sec-Fetch-Site</c> (Fetch Metadata) or <c>Origin</c> (RFC 6454), and pages cannot forge either; programs send neither.
/// </summary>
internal sealed class CrossSiteGuard(RequestDelegate next)
{
    private const string Words = "Requests from other sites are refused.";

    public async Task InvokeAsync(HttpContext context, IProblemDetailsService problems)
    {
        if (IsSafe(context.Request.Method) || !IsForeign(context.Request))
        {
            await next(context);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        if (ApiPath.Is(context))
            await problems.WriteAsync(new ProblemDetailsContext { HttpContext = context, ProblemDetails = { Status = StatusCodes.Status403Forbidden, Detail = Words } });
        else
            await context.Response.WriteAsync(Words, context.RequestAborted);
    }

    private static bool IsSafe(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method);

    private static bool IsForeign(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site)
            return site is not ("same-origin" or "none");
        return request.Headers.Origin.ToString() is { Length: > 0 } origin
            && !(Uri.TryCreate(origin, UriKind.Absolute, out var from) && string.Equals(from.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase));
    }
}
