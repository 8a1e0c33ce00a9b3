using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using VideoDigester;
using WebLibrary.Api.Failures;
using WebLibrary.Api.Requests;
using WebLibrary.Doors;

namespace WebLibrary.Api.Routes;

/// <summary>Videos: listed, added, shown, brought up to date, removed.</summary>
internal static class VideoRoutes
{
    public static void Map(RouteGroupBuilder group)
    {
        group.MapGet("", ListAsync).WithName("listVideos").WithSummary("Lists videos, a page at a time.");
        group.MapPost("", AddAsync).RequireRateLimiting(DoorSetup.Work).WithName("addVideo").WithSummary("Queues a video to be added by its address.");
        group.MapGet("/{id}", FindAsync).WithName("getVideo").WithSummary("Shows a video.");
        group.MapDelete("/{id}", RemoveAsync).RequireAuthorization(DoorSetup.Administration).WithName("removeVideo").WithSummary("Removes a video with its transcripts and digests.");
        group.MapPost("/{id}/refresh", RefreshAsync).RequireRateLimiting(DoorSetup.Work).WithName("refreshVideo").WithSummary("Queues a video to be brought up to date.");
        group.MapGet("/{id}/similar", SimilarAsync).WithName("listSimilarVideos").WithSummary("Lists videos that are about something like this one.");
        group.MapGet("/{id}/digests", DigestsAsync).WithName("listVideoDigests").WithSummary("Lists the current digests of a video.");
        group.MapGet("/{id}/variants", VariantsAsync).WithName("compareVideoDigests").WithSummary("Compares the digests of a video.");
        group.MapGet("/{id}/attempts", AttemptsAsync).WithName("listVideoAttempts").WithSummary("Lists what was tried with a video.");
        group.MapGet("/{id}/export", ExportAsync).Produces<string>(StatusCodes.Status200OK, "text/markdown", "application/json").WithName("exportVideo").WithSummary("Writes a video with its transcript and digests, as Markdown or JSON.");
    }

    private static async Task<Ok<Page<VideoSummary>>> ListAsync([AsParameters] VideoListParameters wanted, IVideoLibrary library, CancellationToken cancellationToken) =>
        TypedResults.Ok(await library.ListAsync(wanted.ToQuery(), cancellationToken));

    private static async Task<Accepted<EnqueuedJob>> AddAsync(AddVideoRequest request, ClaimsPrincipal visitor, IProcessingQueue queue, CancellationToken cancellationToken) =>
        Queued.As(await queue.EnqueueAsync(request.ToJob(visitor.UserName()), cancellationToken));

    private static async Task<Results<Ok<Video>, ProblemResult>> FindAsync(VideoId id, IVideoLibrary library, CancellationToken cancellationToken) =>
        await library.FindAsync(id, cancellationToken) is { } video ? TypedResults.Ok(video) : Problems.NotFound(ErrorCode.VideoNotFound, "video");

    private static async Task<Results<NoContent, ProblemResult>> RemoveAsync(VideoId id, ClaimsPrincipal visitor, IVideoLibrary library, CancellationToken cancellationToken) =>
        await library.RemoveAsync(id, new RemoveOptions { UserId = visitor.UserName() }, cancellationToken) ? TypedResults.NoContent() : Problems.NotFound(ErrorCode.VideoNotFound, "video");

    private static async Task<Results<Accepted<EnqueuedJob>, ProblemResult>> RefreshAsync(
        VideoId id, RefreshVideoRequest request, ClaimsPrincipal visitor, IVideoLibrary library, IProcessingQueue queue, CancellationToken cancellationToken) =>
        await library.FindAsync(id, cancellationToken) is null
            ? Problems.NotFound(ErrorCode.VideoNotFound, "video")
            : Queued.As(await queue.EnqueueAsync(request.ToJob(id, visitor.UserName()), cancellationToken));

    private static async Task<Ok<IReadOnlyList<SimilarVideo>>> SimilarAsync(VideoId id, int? limit, bool? otherChannels, bool? sameLanguage, IVideoLibrary library, CancellationToken cancellationToken) =>
        TypedResults.Ok(await library.FindSimilarAsync(
            id, new SimilarQuery { Limit = limit ?? new SimilarQuery().Limit, OtherChannels = otherChannels ?? false, SameLanguage = sameLanguage ?? false }, cancellationToken));

    private static async Task<Ok<IReadOnlyList<Digest>>> DigestsAsync(VideoId id, IDigestService digests, CancellationToken cancellationToken) =>
        TypedResults.Ok(await digests.ListAsync(id, cancellationToken));

    private static async Task<Ok<IReadOnlyList<DigestVariant>>> VariantsAsync(VideoId id, IDigestService digests, CancellationToken cancellationToken) =>
        TypedResults.Ok(await digests.CompareAsync(id, cancellationToken));

    private static async Task<Ok<Page<ProcessingAttempt>>> AttemptsAsync(
        VideoId id, bool? everybody, [AsParameters] PageParameters page, ClaimsPrincipal visitor, IVideoLibrary library, CancellationToken cancellationToken) =>
        TypedResults.Ok(await library.ListAttemptsAsync(
            new AttemptQuery { VideoId = id, UserId = visitor.Scope(everybody ?? false), PageSize = page.Size(), After = page.After, Descending = true }, cancellationToken));

    private static async Task<IResult> ExportAsync(VideoId id, Word<ExportFormat>? format, IVideoLibrary library, CancellationToken cancellationToken)
    {
        var wanted = format?.Value ?? ExportFormat.Markdown;
        using var written = new MemoryStream();
        await library.ExportAsync(id, wanted, written, cancellationToken);
        return wanted is ExportFormat.Json
            ? TypedResults.Bytes(SharedExport.Of(written.ToArray()), "application/json", "video.json")
            : TypedResults.Bytes(written.ToArray(), "text/markdown; charset=utf-8", "video.md");
    }
}
