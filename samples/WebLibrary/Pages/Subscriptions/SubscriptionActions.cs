using Microsoft.AspNetCore.Mvc;
using VideoDigester;
using WebLibrary.Doors;
using WebLibrary.Pages.Shared;

namespace WebLibrary.Pages.Subscriptions;

/// <summary>What the forms of subscriptions do. Only the user who subscribed, or an administrator, may change one.</summary>
internal static class SubscriptionActions
{
    private const int MostHours = 8_760;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var all = routes.MapGroup("/subscriptions").ExcludeFromDescription();
        all.MapPost("", SubscribeAsync).RequireRateLimiting(DoorSetup.Work);
        all.MapPost("/{id}/check", (SubscriptionId id, [FromForm] string? returnTo, HttpContext context, ISubscriptions subscriptions) => ChangeAsync(id, context, subscriptions, subscriptions.CheckNowAsync))
            .RequireRateLimiting(DoorSetup.Work);
        all.MapPost("/{id}/pause", (SubscriptionId id, [FromForm] string? returnTo, HttpContext context, ISubscriptions subscriptions) => ChangeAsync(id, context, subscriptions, subscriptions.PauseAsync));
        all.MapPost("/{id}/resume", (SubscriptionId id, [FromForm] string? returnTo, HttpContext context, ISubscriptions subscriptions) => ChangeAsync(id, context, subscriptions, subscriptions.ResumeAsync));
        all.MapPost("/{id}/end", (SubscriptionId id, [FromForm] string? returnTo, HttpContext context, ISubscriptions subscriptions) => ChangeAsync(id, context, subscriptions, subscriptions.UnsubscribeAsync));
    }

    private static async Task<IResult> SubscribeAsync(IFormCollection form, HttpContext context, ISubscriptions subscriptions)
    {
        await subscriptions.SubscribeAsync(
            new SubscriptionRequest(form["address"].ToString())
            {
                UserId = context.User.UserName(),
                Interval = TimeSpan.FromHours(Math.Clamp(Given.Number(form["hours"]) ?? 1, 1, MostHours)),
                Options = new PlaylistOptions { FirstEntries = Given.Number(form["first"]) },
                Digests = [.. form["kinds"].Where(kind => !string.IsNullOrWhiteSpace(kind)).Select(kind => new DigestOrder(new DigestType(kind!)))],
            },
            context.RequestAborted);
        return Results.LocalRedirect("/subscriptions");
    }

    private static async Task<IResult> ChangeAsync(SubscriptionId id, HttpContext context, ISubscriptions subscriptions, Func<SubscriptionId, CancellationToken, Task<bool>> change)
    {
        if (await subscriptions.FindAsync(id, context.RequestAborted) is not { } found || !context.User.MayChange(found.Request.UserId))
            return Results.NotFound();
        await change(id, context.RequestAborted);
        return Results.LocalRedirect("/subscriptions");
    }
}
