namespace WebLibrary.Doors;

/// <summary>
/// Reads the ids in paths as they were written. Keys of videos may hold slashes, written <c>%2F</c>; the server leaves those as they are and unescapes the rest, after which nobody can tell what was meant.
/// </summary>
internal sealed class EscapedSegments(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        // The page of an error has another path than the one that was written.
        if (context.Features.Get<Microsoft.AspNetCore.Diagnostics.IStatusCodeReExecuteFeature>() is null
            && context.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>()?.RawTarget is ['/', ..] and { } target
            && target.Contains("%2F", StringComparison.OrdinalIgnoreCase)
            && context.GetEndpoint() is RouteEndpoint endpoint)
            Restore(context.Request.RouteValues, endpoint, target.Split('?')[0].Split('/', StringSplitOptions.RemoveEmptyEntries));
        return next(context);
    }

    private static void Restore(RouteValueDictionary values, RouteEndpoint endpoint, string[] written)
    {
        foreach (var (segment, at) in endpoint.RoutePattern.PathSegments.Select((segment, at) => (segment, at)))
            if (at < written.Length && segment.Parts is [Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart { IsCatchAll: false, Name: var name }])
                values[name] = Uri.UnescapeDataString(written[at]);
    }
}
