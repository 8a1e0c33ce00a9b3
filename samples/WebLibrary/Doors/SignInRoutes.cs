using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;

namespace WebLibrary.Doors;

/// <summary>Turns a token into a cookie, for people with browsers, and ends that again.</summary>
internal static class SignInRoutes
{
    public static void MapSignIn(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/sign-in", SignInAsync).AllowAnonymous().ExcludeFromDescription();
        routes.MapPost("/sign-out", SignOutAsync).ExcludeFromDescription();
    }

    private static async Task<IResult> SignInAsync(HttpContext context, TokenBook tokens, [FromForm] string? token, [FromForm] string? returnTo)
    {
        if (tokens.Find(token?.Trim(), DoorSchemes.Cookie) is not { } visitor)
            return Results.LocalRedirect("/sign-in?failed=true");
        await context.SignInAsync(DoorSchemes.Cookie, visitor, new AuthenticationProperties { IsPersistent = true });
        return Results.LocalRedirect(LocalPath.Is(returnTo) ? returnTo! : "/");
    }

    private static async Task<IResult> SignOutAsync(HttpContext context, [FromForm] string? returnTo)
    {
        await context.SignOutAsync(DoorSchemes.Cookie);
        return Results.LocalRedirect(LocalPath.Is(returnTo) ? returnTo! : "/sign-in");
    }
}
