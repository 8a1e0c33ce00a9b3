using Microsoft.AspNetCore.Mvc;
using VideoDigester;
using WebLibrary.Doors;

namespace WebLibrary.Pages.Subscriptions;

/// <summary>What the buttons of subscriptions do. Only the user who subscribed, or an administrator, may change one.</summary>
internal static class SubscriptionActions
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var all = routes.MapGroup("/subscriptions").ExcludeFromDescription();
        all.MapPost("/{id}/check", (SubscriptionId id, [FromForm] string? returnTo, HttpContext context, ISubscriptions subscriptions) => ChangeAsync(id, context, subscriptions, subscriptions.CheckNowAsync))
            .RequireRateLimiting(DoorSetup.Work);
        all.MapPost("/{id}/pause", (SubscriptionId id, [FromForm] string? returnTo, HttpContext context, ISubscriptions subscriptions) => ChangeAsync(id, context, subscriptions, subscriptions.PauseAsync));
        all.MapPost("/{id}/resume", (SubscriptionId id, [FromForm] string? returnTo, HttpContext context, ISubscriptions subscriptions) => ChangeAsync(id, context, subscriptions, subscriptions.ResumeAsync));
        all.MapPost("/{id}/end", (SubscriptionId id, [FromForm] string? returnTo, HttpContext context, ISubscriptions subscriptions) => ChangeAsync(id, context, subscriptions, subscriptions.UnsubscribeAsync));
    }

    private static async Task<IResult> ChangeAsync(SubscriptionId id, HttpContext context, ISubscriptions subscriptions, Func<SubscriptionId, CancellationToken, Task<bool>> change)
    {
        if (await subscriptions.FindAsync(id, context.RequestAborted) is not { } found || !context.User.MayChange(found.Request.UserId))
            return Results.NotFound();
        await change(id, context.RequestAborted);
        return Results.LocalRedirect("/subscriptions");
    }
}
