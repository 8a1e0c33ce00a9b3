namespace WebLibrary.Doors;

/// <summary>Answers HEAD wherever GET is answered: by the same, of which the server leaves the body out.</summary>
internal sealed class HeadRequests(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (HttpMethods.IsHead(context.Request.Method))
            context.Request.Method = HttpMethods.Get;
        return next(context);
    }
}
