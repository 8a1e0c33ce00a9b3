using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using VideoDigester;
using WebLibrary.Api.Failures;
using WebLibrary.Api.Requests;
using WebLibrary.Doors;

namespace WebLibrary.Api.Routes;

/// <summary>Digests: made, estimated, shown.</summary>
internal static class DigestRoutes
{
    public static void Map(RouteGroupBuilder group)
    {
        group.MapPost("", MakeAsync).RequireRateLimiting(DoorSetup.Work).WithName("makeDigest").WithSummary("Queues a digest to be written.");
        group.MapPost("/stream", StreamAsync).RequireRateLimiting(DoorSetup.Work).WithName("streamDigest").WithSummary("Writes a digest and tells how it goes, as server-sent events: started, chunk, item, repairing, completed or failed.");
        group.MapPost("/estimate", EstimateAsync).WithName("estimateDigest").WithSummary("Says what a digest would use, before anything is sent.");
        group.MapGet("/{id}", FindAsync).WithName("getDigest").WithSummary("Shows a digest.");
        group.MapPost("/{id}/interactions", RecordAsync).WithName("recordInteraction").WithSummary("Records that a digest was viewed, read, skipped, watched or shared.");
    }

    private static async Task<Accepted<EnqueuedJob>> MakeAsync(MakeDigestRequest request, ClaimsPrincipal visitor, IDigestService digests, IProcessingQueue queue, CancellationToken cancellationToken)
    {
        var wanted = request.ToRequest(visitor.UserName());

        // What cannot be is said now, and not by a job that fails.
        await digests.ExplainAsync(wanted, cancellationToken);
        return Queued.As(await queue.EnqueueAsync(new DigestJobRequest(wanted) { Priority = JobPriority.High }, cancellationToken));
    }

    private static ServerSentEventsResult<object> StreamAsync(MakeDigestRequest request, ClaimsPrincipal visitor, IDigestService digests, CancellationToken cancellationToken) =>
        TypedResults.ServerSentEvents(EventsAsync(digests.StreamAsync(request.ToRequest(visitor.UserName()), cancellationToken), cancellationToken));

    private static async Task<Ok<DigestEstimate>> EstimateAsync(MakeDigestRequest request, ClaimsPrincipal visitor, IDigestService digests, CancellationToken cancellationToken) =>
        TypedResults.Ok(await digests.EstimateAsync(request.ToRequest(visitor.UserName()), cancellationToken));

    private static async Task<Results<Ok<Digest>, ProblemResult>> FindAsync(DigestId id, IDigestService digests, CancellationToken cancellationToken) =>
        await digests.FindAsync(id, cancellationToken) is { } digest ? TypedResults.Ok(digest) : Problems.NotFound(ErrorCode.DigestNotFound, "digest");

    private static async Task<Ok<DigestInteraction>> RecordAsync(DigestId id, RecordInteractionRequest request, ClaimsPrincipal visitor, IDigestInteractions interactions, CancellationToken cancellationToken) =>
        TypedResults.Ok(await interactions.RecordAsync(visitor.UserName(), id, request.Action, request.Dwell is { } dwell ? TimeSpan.FromSeconds(dwell) : null, cancellationToken));

    // The answer has begun, so that a failure is an event like the others.
    private static async IAsyncEnumerable<SseItem<object>> EventsAsync(IAsyncEnumerable<DigestEvent> happening, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var events = happening.GetAsyncEnumerator(cancellationToken);
        while (true)
        {
            Failure? failure = null;
            try
            {
                if (!await events.MoveNextAsync())
                    yield break;
            }
            catch (VideoDigesterException exception)
            {
                failure = exception.Failure;
            }

            if (failure is not null)
            {
                yield return new SseItem<object>(Problems.Of(failure), "failed");
                yield break;
            }

            yield return new SseItem<object>(events.Current, NameOf(events.Current));
        }
    }

    private static string NameOf(DigestEvent happened) => happened switch
    {
        DigestStarted => "started",
        DigestChunkRead => "chunk",
        DigestItemDrafted => "item",
        DigestRepairing => "repairing",
        _ => "completed",
    };
}
