namespace WebLibrary.Doors;

/// <summary>What programs ask for: they get JSON and codes, where people get pages.</summary>
internal static class ApiPath
{
    private static readonly string[] Names = ["/api", "/mcp", "/openapi"];

    public static bool Is(HttpContext context) => Names.Any(name => context.Request.Path.StartsWithSegments(name));
}
