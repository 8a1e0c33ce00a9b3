using Microsoft.AspNetCore.Mvc;
using VideoDigester;
using WebLibrary.Api;
using WebLibrary.Doors;
using WebLibrary.Pages.Shared;

namespace WebLibrary.Pages.Videos;

/// <summary>What the forms of a video's page do. What takes its time is queued, and the browser is sent to its job.</summary>
internal static class VideoActions
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var video = routes.MapGroup("/videos/{id}").ExcludeFromDescription();
        video.MapPost("/digest", DigestAsync).RequireRateLimiting(DoorSetup.Work);
        video.MapPost("/captions", FetchAsync).RequireRateLimiting(DoorSetup.Work);
        video.MapPost("/refresh", RefreshAsync).RequireRateLimiting(DoorSetup.Work);
        video.MapPost("/collect", CollectAsync);
        video.MapPost("/remove-now", RemoveAsync).RequireAuthorization(DoorSetup.Administration);
    }

    private static async Task<IResult> DigestAsync(
        VideoId id, [FromForm] DigestType kind, [FromForm] string? writer, [FromForm] string? language, [FromForm] bool? force, HttpContext context, WriterChoices writers, IVideoLibrary library, IProcessingQueue queue)
    {
        writers.Require(kind, Given.Text(writer));
        var user = context.User.UserName();
        return await QueueAsync(id, new DigestJobRequest(new DigestRequest(id, kind) { Provider = Given.Text(writer), Language = Given.Text(language), Force = force ?? false, UserId = user }) { Priority = JobPriority.High }, context, library, queue);
    }

    private static Task<IResult> FetchAsync(VideoId id, [FromForm] string? language, HttpContext context, IVideoLibrary library, IProcessingQueue queue) => QueueAsync(
        id, new TranscriptJobRequest(id) { Languages = Given.Text(language) is { } wanted ? [wanted] : [], Priority = JobPriority.High, UserId = context.User.UserName() }, context, library, queue);

    private static Task<IResult> RefreshAsync(VideoId id, [FromForm] string? returnTo, HttpContext context, IVideoLibrary library, IProcessingQueue queue) =>
        QueueAsync(id, new RefreshJobRequest(id) { Priority = JobPriority.High, UserId = context.User.UserName() }, context, library, queue);

    private static async Task<IResult> QueueAsync(VideoId id, JobRequest request, HttpContext context, IVideoLibrary library, IProcessingQueue queue) =>
        await library.FindAsync(id, context.RequestAborted) is null
            ? Results.NotFound()
            : Results.LocalRedirect(Paths.Job((await queue.EnqueueAsync(request, context.RequestAborted)).Id));

    private static async Task<IResult> CollectAsync(VideoId id, [FromForm] CollectionId collection, [FromForm] string? returnTo, HttpContext context, ICollections collections)
    {
        await collections.AddAsync(collection, context.User.UserName(), id, context.RequestAborted);
        return Results.LocalRedirect(Paths.Collection(collection));
    }

    private static async Task<IResult> RemoveAsync(VideoId id, [FromForm] string? returnTo, HttpContext context, IVideoLibrary library)
    {
        await library.RemoveAsync(id, new RemoveOptions { UserId = context.User.UserName() }, context.RequestAborted);
        return Results.LocalRedirect("/");
    }
}
