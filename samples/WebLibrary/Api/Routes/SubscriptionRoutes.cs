using System.Security.Claims;
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
        group.MapGet("", ListAsync).WithSummary("Lists one's own subscriptions.");
        group.MapPost("", SubscribeAsync).RequireRateLimiting(DoorSetup.Work).WithSummary("Has a channel or playlist watched.");
        group.MapGet("/{id}", FindAsync).WithSummary("Shows a subscription.");
        group.MapDelete("/{id}", (SubscriptionId id, ClaimsPrincipal visitor, ISubscriptions all, CancellationToken cancellationToken) => ChangeAsync(id, visitor, all, all.UnsubscribeAsync, cancellationToken))
            .WithSummary("Ends a subscription; its videos stay.");
        group.MapPost("/{id}/pause", (SubscriptionId id, ClaimsPrincipal visitor, ISubscriptions all, CancellationToken cancellationToken) => ChangeAsync(id, visitor, all, all.PauseAsync, cancellationToken))
            .WithSummary("Pauses a subscription.");
        group.MapPost("/{id}/resume", (SubscriptionId id, ClaimsPrincipal visitor, ISubscriptions all, CancellationToken cancellationToken) => ChangeAsync(id, visitor, all, all.ResumeAsync, cancellationToken))
            .WithSummary("Goes on with a subscription that was paused.");
        group.MapPost("/{id}/check", (SubscriptionId id, ClaimsPrincipal visitor, ISubscriptions all, CancellationToken cancellationToken) => ChangeAsync(id, visitor, all, all.CheckNowAsync, cancellationToken))
            .RequireRateLimiting(DoorSetup.Work).WithSummary("Looks for what is new now.");
    }

    private static async Task<Ok<IReadOnlyList<Subscription>>> ListAsync(ClaimsPrincipal visitor, bool? everybody, ISubscriptions subscriptions, CancellationToken cancellationToken) =>
        TypedResults.Ok(await subscriptions.ListAsync(visitor.Scope(everybody ?? false), cancellationToken));

    private static async Task<Created<Subscription>> SubscribeAsync(SubscribeRequest request, ClaimsPrincipal visitor, ISubscriptions subscriptions, CancellationToken cancellationToken)
    {
        var made = await subscriptions.SubscribeAsync(request.ToRequest(visitor.UserName()), cancellationToken);
        return TypedResults.Created($"/api/v1/subscriptions/{made.Id}", made);
    }

    private static async Task<Results<Ok<Subscription>, ProblemHttpResult>> FindAsync(SubscriptionId id, ClaimsPrincipal visitor, ISubscriptions subscriptions, CancellationToken cancellationToken) =>
        await OwnAsync(id, visitor, subscriptions, cancellationToken) is { } subscription ? TypedResults.Ok(subscription) : Problems.NotFound("subscription");

    private static async Task<Results<NoContent, ProblemHttpResult>> ChangeAsync(
        SubscriptionId id, ClaimsPrincipal visitor, ISubscriptions subscriptions, Func<SubscriptionId, CancellationToken, Task<bool>> change, CancellationToken cancellationToken)
    {
        if (await OwnAsync(id, visitor, subscriptions, cancellationToken) is not { } subscription)
            return Problems.NotFound("subscription");
        return await change(id, cancellationToken)
            ? TypedResults.NoContent()
            : TypedResults.Problem($"A subscription that is {subscription.State} cannot do that.", statusCode: StatusCodes.Status409Conflict, title: "Conflict", type: "urn:videodigester:Conflict");
    }

    private static async Task<Subscription?> OwnAsync(SubscriptionId id, ClaimsPrincipal visitor, ISubscriptions subscriptions, CancellationToken cancellationToken) =>
        await subscriptions.FindAsync(id, cancellationToken) is { } found && visitor.MayChange(found.Request.UserId) ? found : null;
}
