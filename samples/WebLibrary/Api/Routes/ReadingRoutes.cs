using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using VideoDigester;
using WebLibrary.Api.Failures;
using WebLibrary.Api.Requests;
using WebLibrary.Doors;

namespace WebLibrary.Api.Routes;

/// <summary>What whoever asks has saved, read and left.</summary>
internal static class ReadingRoutes
{
    public static void Map(RouteGroupBuilder me)
    {
        me.MapGet("/saved", SavedAsync).WithName("listSaved").WithSummary("Lists the digests that are saved, the latest first.");
        me.MapPut("/saved/{id}", SaveAsync).WithName("saveDigest").WithSummary("Saves a digest, with a note.");
        me.MapDelete("/saved/{id}", UnsaveAsync).WithName("unsaveDigest").WithSummary("Takes a digest off those that are saved.");
        me.MapGet("/unread", UnreadAsync).WithName("listUnread").WithSummary("Lists the digests that were not read yet.");
        me.MapGet("/history", HistoryAsync).WithName("listHistory").WithSummary("Lists what was done, the latest first.");
        me.MapGet("/positions", PositionsAsync).WithName("listPositions").WithSummary("Lists where reading stopped.");
        me.MapGet("/positions/{id}", FindPositionAsync).WithName("getPosition").WithSummary("Says where reading stopped in a video.");
        me.MapPut("/positions/{id}", SetPositionAsync).WithName("setPosition").WithSummary("Remembers where reading stopped in a video.");
        me.MapDelete("/positions/{id}", ClearPositionAsync).WithName("clearPosition").WithSummary("Forgets where reading stopped in a video.");
    }

    private static async Task<Ok<Page<SavedDigest>>> SavedAsync(
        VideoId? videoId, DigestType? type, string? channel, string? language, [AsParameters] PageParameters page, ClaimsPrincipal visitor, IDigestInteractions reading, CancellationToken cancellationToken) =>
        TypedResults.Ok(await reading.ListSavedAsync(
            visitor.UserName(), new SavedDigestQuery { VideoId = videoId, Type = type, Channel = channel, Language = language, PageSize = page.Size(), After = page.After }, cancellationToken));

    private static async Task<Ok<SavedDigest>> SaveAsync(DigestId id, SaveDigestRequest request, ClaimsPrincipal visitor, IDigestInteractions reading, CancellationToken cancellationToken) =>
        TypedResults.Ok(await reading.SaveAsync(visitor.UserName(), id, request.Note, cancellationToken));

    private static async Task<Results<NoContent, ProblemResult>> UnsaveAsync(DigestId id, ClaimsPrincipal visitor, IDigestInteractions reading, CancellationToken cancellationToken) =>
        await reading.UnsaveAsync(visitor.UserName(), id, cancellationToken) ? TypedResults.NoContent() : Problems.NotFound(HostCode.NotFound, "saved digest");

    private static async Task<Ok<Page<DigestSummary>>> UnreadAsync(
        VideoId? videoId, DigestType? type, string? channel, string? language, [AsParameters] PageParameters page, ClaimsPrincipal visitor, IDigestInteractions reading, CancellationToken cancellationToken) =>
        TypedResults.Ok(await reading.ListUnreadAsync(
            visitor.UserName(), new UnreadQuery { VideoId = videoId, Type = type, Channel = channel, Language = language, PageSize = page.Size(), After = page.After }, cancellationToken));

    private static async Task<Ok<Page<DigestInteraction>>> HistoryAsync(
        VideoId? videoId, DigestId? digestId, Word<InteractionAction>? action, [AsParameters] PageParameters page, ClaimsPrincipal visitor, IDigestInteractions reading, CancellationToken cancellationToken) =>
        TypedResults.Ok(await reading.ListHistoryAsync(
            visitor.UserName(), new InteractionQuery { VideoId = videoId, DigestId = digestId, Action = action?.Value, PageSize = page.Size(), After = page.After }, cancellationToken));

    private static async Task<Ok<Page<ReadingPosition>>> PositionsAsync([AsParameters] PageParameters page, ClaimsPrincipal visitor, IDigestInteractions reading, CancellationToken cancellationToken) =>
        TypedResults.Ok(await reading.ListPositionsAsync(visitor.UserName(), new ReadingPositionQuery { PageSize = page.Size(), After = page.After }, cancellationToken));

    private static async Task<Results<Ok<ReadingPosition>, ProblemResult>> FindPositionAsync(VideoId id, ClaimsPrincipal visitor, IDigestInteractions reading, CancellationToken cancellationToken) =>
        await reading.FindPositionAsync(visitor.UserName(), id, cancellationToken) is { } position ? TypedResults.Ok(position) : Problems.NotFound(HostCode.PositionNotFound, "position");

    private static async Task<Ok<ReadingPosition>> SetPositionAsync(VideoId id, SetPositionRequest request, ClaimsPrincipal visitor, IDigestInteractions reading, CancellationToken cancellationToken) =>
        TypedResults.Ok(await reading.SetPositionAsync(visitor.UserName(), request.ToPosition(id), cancellationToken));

    private static async Task<Results<NoContent, ProblemResult>> ClearPositionAsync(VideoId id, ClaimsPrincipal visitor, IDigestInteractions reading, CancellationToken cancellationToken) =>
        await reading.ClearPositionAsync(visitor.UserName(), id, cancellationToken) ? TypedResults.NoContent() : Problems.NotFound(HostCode.PositionNotFound, "position");
}
