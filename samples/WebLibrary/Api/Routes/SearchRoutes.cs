using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using VideoDigester;
using WebLibrary.Api.Requests;
using WebLibrary.Doors;

namespace WebLibrary.Api.Routes;

/// <summary>What is said and written in the library.</summary>
internal static class SearchRoutes
{
    public static void Map(RouteGroupBuilder group)
    {
        group.MapGet("/search", SearchAsync).WithName("search").WithSummary("Finds the seconds at which something is said, and titles, descriptions and digests.");
        group.MapGet("/search/videos", SearchVideosAsync).WithName("searchVideos").WithSummary("Finds videos, each with its best hits.");
        group.MapPost("/ask", AskAsync).RequireRateLimiting(DoorSetup.Work).WithName("ask").WithSummary("Answers a question from what was said, with citations.");
    }

    private static async Task<Ok<SearchPage<SearchHit>>> SearchAsync([AsParameters] SearchParameters wanted, IVideoLibrary library, CancellationToken cancellationToken) =>
        TypedResults.Ok(await library.SearchAsync(wanted.ToQuery(), cancellationToken));

    private static async Task<Ok<SearchPage<VideoSearchHit>>> SearchVideosAsync([AsParameters] SearchParameters wanted, IVideoLibrary library, CancellationToken cancellationToken) =>
        TypedResults.Ok(await library.SearchVideosAsync(wanted.ToQuery(), cancellationToken));

    private static async Task<Ok<Answer>> AskAsync(AskLibraryRequest request, ClaimsPrincipal visitor, IDigestService digests, CancellationToken cancellationToken) =>
        TypedResults.Ok(await digests.AskAsync(request.ToRequest(visitor.UserName()), cancellationToken));
}
