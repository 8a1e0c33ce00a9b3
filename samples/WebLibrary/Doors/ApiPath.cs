namespace WebLibrary.Doors;

/// <summary>What programs ask for: they get JSON and codes, where people get pages.</summary>
internal static class ApiPath
{
    public static bool Is(HttpContext context) => context.Request.Path.StartsWithSegments("/api") || context.Request.Path.StartsWithSegments("/mcp");
}
