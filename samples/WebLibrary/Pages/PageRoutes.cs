using WebLibrary.Doors;

namespace WebLibrary.Pages;

/// <summary>The library for people.</summary>
internal static class PageRoutes
{
    public static void AddLibraryPages(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddCascadingAuthenticationState();
    }

    public static void MapLibraryPages(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapSignIn();
        app.MapRazorComponents<App>();
    }
}
