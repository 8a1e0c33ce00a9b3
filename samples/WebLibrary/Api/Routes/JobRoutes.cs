using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using VideoDigester;
using WebLibrary.Api.Failures;
using WebLibrary.Api.Requests;
using WebLibrary.Doors;

namespace WebLibrary.Api.Routes;

/// <summary>Work that was queued. Whoever was told the name of a job may watch it; only its user may stop it.</summary>
internal static class JobRoutes
{
    public static void Map(RouteGroupBuilder group)
    {
        group.MapGet("", ListAsync).WithSummary("Lists one's own jobs.");
        group.MapGet("/status", StatusAsync).WithSummary("Counts, ages and speed of the queue.");
        group.MapGet("/{id}", FindAsync).WithSummary("Shows a job.");
        group.MapGet("/{id}/events", Watch).RequireRateLimiting(DoorSetup.Watch).WithSummary("Tells how a job goes on until it is done, as server-sent events.");
        group.MapPost("/{id}/cancel", (JobId id, ClaimsPrincipal visitor, IProcessingQueue queue, CancellationToken cancellationToken) => ChangeAsync(id, visitor, queue, queue.CancelAsync, cancellationToken))
            .WithSummary("Cancels a job.");
        group.MapPost("/{id}/retry", (JobId id, ClaimsPrincipal visitor, IProcessingQueue queue, CancellationToken cancellationToken) => ChangeAsync(id, visitor, queue, queue.RetryAsync, cancellationToken))
            .RequireRateLimiting(DoorSetup.Work).WithSummary("Has a job done again that failed or was cancelled.");
        group.MapPost("/{id}/pause", (JobId id, ClaimsPrincipal visitor, IProcessingQueue queue, CancellationToken cancellationToken) => ChangeAsync(id, visitor, queue, queue.PauseAsync, cancellationToken))
            .WithSummary("Pauses a job.");
        group.MapPost("/{id}/resume", (JobId id, ClaimsPrincipal visitor, IProcessingQueue queue, CancellationToken cancellationToken) => ChangeAsync(id, visitor, queue, queue.ResumeAsync, cancellationToken))
            .WithSummary("Goes on with a job that was paused.");
    }

    private static async Task<Ok<Page<Job>>> ListAsync(
        Word<JobState>[]? state, Word<JobKind>? kind, string? site, string? target, bool? everybody, [AsParameters] PageParameters page, ClaimsPrincipal visitor, IProcessingQueue queue, CancellationToken cancellationToken) =>
        TypedResults.Ok(await queue.ListAsync(
            new JobQuery { States = [.. (state ?? []).Select(word => word.Value)], Kind = kind?.Value, Site = site, Target = target, UserId = visitor.Scope(everybody ?? false), PageSize = page.Size(), After = page.After }, cancellationToken));

    private static async Task<Ok<QueueStatus>> StatusAsync(IProcessingQueue queue, CancellationToken cancellationToken) => TypedResults.Ok(await queue.GetStatusAsync(cancellationToken));

    private static async Task<Results<Ok<Job>, ProblemHttpResult>> FindAsync(JobId id, IProcessingQueue queue, CancellationToken cancellationToken) =>
        await queue.FindAsync(id, cancellationToken) is { } job ? TypedResults.Ok(job) : Problems.NotFound("job");

    private static async Task<Results<ServerSentEventsResult<JobEvent>, ProblemHttpResult>> Watch(JobId id, IProcessingQueue queue, CancellationToken cancellationToken) =>
        await queue.FindAsync(id, cancellationToken) is null
            ? Problems.NotFound("job")
            : TypedResults.ServerSentEvents(EventsAsync(queue, id, cancellationToken));

    private static async IAsyncEnumerable<SseItem<JobEvent>> EventsAsync(IProcessingQueue queue, JobId id, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var happened in queue.WatchAsync(id, cancellationToken))
            yield return new SseItem<JobEvent>(happened, happened.Job.IsFinished ? "finished" : "changed");
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> ChangeAsync(
        JobId id, ClaimsPrincipal visitor, IProcessingQueue queue, Func<JobId, CancellationToken, Task<bool>> change, CancellationToken cancellationToken)
    {
        var job = await queue.FindAsync(id, cancellationToken);
        if (job is null || !visitor.MayChange(job.Request.UserId))
            return Problems.NotFound("job");
        return await change(id, cancellationToken)
            ? TypedResults.NoContent()
            : TypedResults.Problem($"A job that is {job.State} cannot do that.", statusCode: StatusCodes.Status409Conflict, title: "Conflict", type: "urn:videodigester:Conflict");
    }
}
