using System.Security.Claims;

namespace LibraryMcp.Tools;

/// <summary>For whom a call is made: over HTTP whom the host has authenticated, over standard input nobody.</summary>
internal static class RequestUser
{
    public static string? NameOf(ClaimsPrincipal? user) =>
        user?.Identity is { IsAuthenticated: true } ? user.FindFirst(ClaimTypes.NameIdentifier)?.Value : null;
}
