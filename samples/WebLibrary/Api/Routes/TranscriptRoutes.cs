using System.Security.Claims;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using VideoDigester;
using WebLibrary.Api.Failures;
using WebLibrary.Api.Requests;
using WebLibrary.Doors;

namespace WebLibrary.Api.Routes;

/// <summary>What was said.</summary>
internal static class TranscriptRoutes
{
    public static void Map(RouteGroupBuilder video)
    {
        video.MapGet("/transcripts", ListAsync).WithName("listTranscripts").WithSummary("Lists the current transcripts of a video, without their words.");
        video.MapGet("/transcript", FindAsync).WithName("getTranscript").WithSummary("Shows the best transcript of a video: as JSON, plain text, WebVTT or SubRip.");
        video.MapPost("/transcript", FetchAsync).RequireRateLimiting(DoorSetup.Work).WithName("fetchTranscript").WithSummary("Queues a transcript to be fetched.");
    }

    private static async Task<Results<Ok<IReadOnlyList<TranscriptInfo>>, ProblemResult>> ListAsync(VideoId id, IVideoLibrary library, CancellationToken cancellationToken) =>
        await library.FindAsync(id, cancellationToken) is { } video ? TypedResults.Ok(video.Transcripts) : Problems.NotFound(ErrorCode.VideoNotFound, "video");

    private static async Task<Results<Ok<Transcript>, ContentHttpResult, ProblemResult>> FindAsync(
        VideoId id, string? language, Word<TranscriptFormat>? format, IVideoLibrary library, CancellationToken cancellationToken)
    {
        if (await library.FindTranscriptAsync(id, language, cancellationToken) is not { } transcript)
            return Problems.NotFound(ErrorCode.TranscriptNotFound, "transcript");
        return (format?.Value ?? TranscriptFormat.Json) is var wanted and not TranscriptFormat.Json
            ? TypedResults.Text(TranscriptFormatter.Format(transcript, wanted), TypeOf(wanted), Encoding.UTF8)
            : TypedResults.Ok(transcript);
    }

    private static async Task<Results<Accepted<EnqueuedJob>, ProblemResult>> FetchAsync(
        VideoId id, FetchTranscriptRequest request, ClaimsPrincipal visitor, IVideoLibrary library, IProcessingQueue queue, CancellationToken cancellationToken) =>
        await library.FindAsync(id, cancellationToken) is null
            ? Problems.NotFound(ErrorCode.VideoNotFound, "video")
            : Queued.As(await queue.EnqueueAsync(request.ToJob(id, visitor.UserName()), cancellationToken));

    private static string TypeOf(TranscriptFormat format) => format switch
    {
        TranscriptFormat.Vtt => "text/vtt",
        TranscriptFormat.Srt => "application/x-subrip",
        _ => "text/plain",
    };
}
