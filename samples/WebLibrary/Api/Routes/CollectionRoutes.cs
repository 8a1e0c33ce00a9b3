using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using VideoDigester;
using WebLibrary.Api.Failures;
using WebLibrary.Api.Requests;
using WebLibrary.Doors;

namespace WebLibrary.Api.Routes;

/// <summary>Lists of videos that a user put together, and those that are everybody's.</summary>
internal static class CollectionRoutes
{
    public static void Map(RouteGroupBuilder group)
    {
        group.MapGet("", ListAsync).WithName("listCollections").WithSummary("Lists one's own collections and everybody's.");
        group.MapPost("", CreateAsync).WithName("createCollection").WithSummary("Creates a collection of one's own.");
        group.MapGet("/{id}", FindAsync).WithName("getCollection").WithSummary("Shows a collection.");
        group.MapPut("/{id}", UpdateAsync).WithName("updateCollection").WithSummary("Names a collection anew.");
        group.MapDelete("/{id}", DeleteAsync).WithName("deleteCollection").WithSummary("Deletes a collection; its videos stay in the library.");
        group.MapGet("/{id}/videos", VideosAsync).WithName("listCollectionVideos").WithSummary("Lists the videos of a collection, in its order.");
        group.MapPut("/{id}/videos/{videoId}", PlaceAsync).WithName("placeCollectionVideo").WithSummary("Puts a video into a collection, or to another place in it.");
        group.MapDelete("/{id}/videos/{videoId}", TakeOutAsync).WithName("removeCollectionVideo").WithSummary("Takes a video out of a collection.");
    }

    private static async Task<Ok<Page<CollectionInfo>>> ListAsync([AsParameters] PageParameters page, ClaimsPrincipal visitor, ICollections collections, CancellationToken cancellationToken) =>
        TypedResults.Ok(await collections.ListAsync(visitor.UserName(), new CollectionQuery { PageSize = page.Size(), After = page.After }, cancellationToken));

    private static async Task<Created<CollectionInfo>> CreateAsync(NamedCollectionRequest request, ClaimsPrincipal visitor, ICollections collections, CancellationToken cancellationToken)
    {
        var made = await collections.CreateAsync(new CollectionRequest(request.Name) { Description = request.Description, OwnerId = visitor.UserName() }, cancellationToken);
        return TypedResults.Created($"/api/v1/collections/{made.Id}", made);
    }

    private static async Task<Results<Ok<CollectionInfo>, ProblemResult>> FindAsync(CollectionId id, ClaimsPrincipal visitor, ICollections collections, CancellationToken cancellationToken) =>
        await collections.FindAsync(id, visitor.UserName(), cancellationToken) is { } collection ? TypedResults.Ok(collection) : Problems.NotFound(ErrorCode.CollectionNotFound, "collection");

    private static async Task<Ok<CollectionInfo>> UpdateAsync(CollectionId id, NamedCollectionRequest request, ClaimsPrincipal visitor, ICollections collections, CancellationToken cancellationToken) =>
        TypedResults.Ok(await collections.UpdateAsync(id, visitor.UserName(), new CollectionChange { Name = request.Name, Description = request.Description }, cancellationToken));

    private static async Task<Results<NoContent, ProblemResult>> DeleteAsync(CollectionId id, ClaimsPrincipal visitor, ICollections collections, CancellationToken cancellationToken) =>
        await collections.DeleteAsync(id, visitor.UserName(), cancellationToken) ? TypedResults.NoContent() : Problems.NotFound(ErrorCode.CollectionNotFound, "collection");

    private static async Task<Ok<Page<VideoSummary>>> VideosAsync(
        CollectionId id, [AsParameters] PageParameters page, ClaimsPrincipal visitor, ICollections collections, CancellationToken cancellationToken) =>
        TypedResults.Ok(await collections.ListVideosAsync(id, visitor.UserName(), new CollectionVideosQuery { PageSize = page.Size(), After = page.After }, cancellationToken));

    private static async Task<NoContent> PlaceAsync(
        CollectionId id, VideoId videoId, PlaceVideoRequest request, ClaimsPrincipal visitor, ICollections collections, CancellationToken cancellationToken)
    {
        await collections.AddAsync(id, visitor.UserName(), videoId, cancellationToken);
        if (request.Position is { } position)
            await collections.MoveAsync(id, visitor.UserName(), videoId, position, cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<Results<NoContent, ProblemResult>> TakeOutAsync(
        CollectionId id, VideoId videoId, ClaimsPrincipal visitor, ICollections collections, CancellationToken cancellationToken) =>
        await collections.RemoveAsync(id, visitor.UserName(), videoId, cancellationToken) ? TypedResults.NoContent() : Problems.NotFound(HostCode.NotFound, "video in the collection");
}
