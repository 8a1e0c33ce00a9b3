using WebLibrary.Doors;
using WebLibrary.Pages.Collections;
using WebLibrary.Pages.Failures;
using WebLibrary.Pages.Jobs;
using WebLibrary.Pages.Library;
using WebLibrary.Pages.Reading;
using WebLibrary.Pages.Subscriptions;
using WebLibrary.Pages.Videos;

namespace WebLibrary.Pages;

/// <summary>The library for people. Pages show; what forms ask for is done by the actions beside them, which then send the browser back to a page.</summary>
internal static class PageRoutes
{
    public static void AddLibraryPages(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddExceptionHandler<PageFailureHandler>();
    }

    public static void MapLibraryPages(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapSignIn();
        app.MapRazorComponents<App>();
        SampleAction.Map(app);
        JobActions.Map(app);
        VideoActions.Map(app);
        ReadingActions.Map(app);
        CollectionActions.Map(app);
        SubscriptionActions.Map(app);
    }
}
