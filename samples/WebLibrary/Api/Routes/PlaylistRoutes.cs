using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using VideoDigester;
using WebLibrary.Api.Failures;
using WebLibrary.Api.Requests;
using WebLibrary.Doors;

namespace WebLibrary.Api.Routes;

/// <summary>Playlists and channels that were added as a whole.</summary>
internal static class PlaylistRoutes
{
    public static void Map(RouteGroupBuilder group)
    {
        group.MapGet("", ListAsync).WithName("listPlaylists").WithSummary("Lists playlists, the newest additions first.");
        group.MapPost("", AddAsync).RequireRateLimiting(DoorSetup.Work).WithName("addPlaylist").WithSummary("Queues a playlist or channel to be added.");
        group.MapGet("/{id}", FindAsync).WithName("getPlaylist").WithSummary("Shows a playlist.");
        group.MapGet("/{id}/videos", VideosAsync).WithName("listPlaylistVideos").WithSummary("Lists the videos of a playlist.");
    }

    private static async Task<Ok<Page<Playlist>>> ListAsync(string? site, [AsParameters] PageParameters page, IVideoLibrary library, CancellationToken cancellationToken) =>
        TypedResults.Ok(await library.ListPlaylistsAsync(new PlaylistQuery { Site = site, PageSize = page.Size(), After = page.After }, cancellationToken));

    private static async Task<Accepted<EnqueuedJob>> AddAsync(AddPlaylistRequest request, ClaimsPrincipal visitor, IProcessingQueue queue, CancellationToken cancellationToken) =>
        Queued.As(await queue.EnqueueAsync(request.ToJob(visitor.UserName()), cancellationToken));

    private static async Task<Results<Ok<Playlist>, ProblemResult>> FindAsync(PlaylistId id, IVideoLibrary library, CancellationToken cancellationToken) =>
        await library.FindPlaylistAsync(id, cancellationToken) is { } playlist ? TypedResults.Ok(playlist) : Problems.NotFound(HostCode.PlaylistNotFound, "playlist");

    private static async Task<Ok<Page<VideoSummary>>> VideosAsync(PlaylistId id, [AsParameters] VideoListParameters wanted, IVideoLibrary library, CancellationToken cancellationToken) =>
        TypedResults.Ok(await library.ListAsync(wanted.ToQuery(id), cancellationToken));
}
