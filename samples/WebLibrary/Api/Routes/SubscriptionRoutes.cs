using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using VideoDigester;
using WebLibrary.Api.Failures;
using WebLibrary.Api.Requests;
using WebLibrary.Doors;

namespace WebLibrary.Api.Routes;

/// <summary>Channels and playlists that a user has watched.</summary>
internal static class SubscriptionRoutes
{
    public static void Map(RouteGroupBuilder group)
    {
        group.MapGet("", ListAsync).WithName("listSubscriptions").WithSummary("Lists one's own subscriptions.");
        group.MapPost("", SubscribeAsync).RequireRateLimiting(DoorSetup.Work).WithName("subscribe").WithSummary("Has a channel or playlist watched.");
        group.MapGet("/{id}", FindAsync).WithName("getSubscription").WithSummary("Shows a subscription.");
        group.MapDelete("/{id}", (SubscriptionId id, ClaimsPrincipal visitor, ISubscriptions all, CancellationToken cancellationToken) => ChangeAsync(id, visitor, all, all.UnsubscribeAsync, "ended", cancellationToken))
            .WithName("unsubscribe").WithSummary("Ends a subscription; its videos stay.");
        group.MapPost("/{id}/pause", (SubscriptionId id, ClaimsPrincipal visitor, ISubscriptions all, CancellationToken cancellationToken) => ChangeAsync(id, visitor, all, all.PauseAsync, "paused", cancellationToken))
            .WithName("pauseSubscription").WithSummary("Pauses a subscription.");
        group.MapPost("/{id}/resume", (SubscriptionId id, ClaimsPrincipal visitor, ISubscriptions all, CancellationToken cancellationToken) => ChangeAsync(id, visitor, all, all.ResumeAsync, "resumed", cancellationToken))
            .WithName("resumeSubscription").WithSummary("Goes on with a subscription that was paused.");
        group.MapPost("/{id}/check", (SubscriptionId id, ClaimsPrincipal visitor, ISubscriptions all, CancellationToken cancellationToken) => ChangeAsync(id, visitor, all, all.CheckNowAsync, "checked", cancellationToken))
            .RequireRateLimiting(DoorSetup.Work).WithName("checkSubscription").WithSummary("Looks for what is new now.");
    }

    private static async Task<Ok<IReadOnlyList<Subscription>>> ListAsync(ClaimsPrincipal visitor, bool? everybody, ISubscriptions subscriptions, CancellationToken cancellationToken) =>
        TypedResults.Ok(await subscriptions.ListAsync(visitor.Scope(everybody ?? false), cancellationToken));

    private static async Task<Created<Subscription>> SubscribeAsync(SubscribeRequest request, ClaimsPrincipal visitor, ISubscriptions subscriptions, CancellationToken cancellationToken)
    {
        var made = await subscriptions.SubscribeAsync(request.ToRequest(visitor.UserName()), cancellationToken);
        return TypedResults.Created($"/api/v1/subscriptions/{made.Id}", made);
    }

    private static async Task<Results<Ok<Subscription>, ProblemResult>> FindAsync(SubscriptionId id, ClaimsPrincipal visitor, ISubscriptions subscriptions, CancellationToken cancellationToken) =>
        await OwnAsync(id, visitor, subscriptions, cancellationToken) is { } subscription ? TypedResults.Ok(subscription) : Problems.NotFound(HostCode.SubscriptionNotFound, "subscription");

    private static async Task<Results<NoContent, ProblemResult>> ChangeAsync(
        SubscriptionId id, ClaimsPrincipal visitor, ISubscriptions subscriptions, Func<SubscriptionId, CancellationToken, Task<bool>> change, string done, CancellationToken cancellationToken)
    {
        if (await OwnAsync(id, visitor, subscriptions, cancellationToken) is not { } subscription)
            return Problems.NotFound(HostCode.SubscriptionNotFound, "subscription");
        return await change(id, cancellationToken)
            ? TypedResults.NoContent()
            : Problems.Conflict($"A subscription that is {JsonNamingPolicy.CamelCase.ConvertName(subscription.State.ToString())} cannot be {done}.");
    }

    private static async Task<Subscription?> OwnAsync(SubscriptionId id, ClaimsPrincipal visitor, ISubscriptions subscriptions, CancellationToken cancellationToken) =>
        await subscriptions.FindAsync(id, cancellationToken) is { } found && visitor.MayChange(found.Request.UserId) ? found : null;
}
