using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Security.Claims;
using System.Text.Json;
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
        group.MapGet("", ListAsync).WithName("listJobs").WithSummary("Lists one's own jobs.");
        group.MapGet("/status", StatusAsync).WithName("getQueueStatus").WithSummary("Counts, ages and speed of the queue.");
        group.MapGet("/{id}", FindAsync).WithName("getJob").WithSummary("Shows a job.");
        group.MapGet("/{id}/events", Watch).RequireRateLimiting(DoorSetup.Watch).WithName("watchJob").WithSummary("Tells how a job goes on until it is done, as server-sent events.");
        group.MapPost("/{id}/cancel", (JobId id, ClaimsPrincipal visitor, IProcessingQueue queue, CancellationToken cancellationToken) => ChangeAsync(id, visitor, queue, queue.CancelAsync, "cancelled", cancellationToken))
            .WithName("cancelJob").WithSummary("Cancels a job.");
        group.MapPost("/{id}/retry", (JobId id, ClaimsPrincipal visitor, IProcessingQueue queue, CancellationToken cancellationToken) => ChangeAsync(id, visitor, queue, queue.RetryAsync, "done again", cancellationToken))
            .RequireRateLimiting(DoorSetup.Work).WithName("retryJob").WithSummary("Has a job done again that failed or was cancelled.");
        group.MapPost("/{id}/pause", (JobId id, ClaimsPrincipal visitor, IProcessingQueue queue, CancellationToken cancellationToken) => ChangeAsync(id, visitor, queue, queue.PauseAsync, "paused", cancellationToken))
            .WithName("pauseJob").WithSummary("Pauses a job.");
        group.MapPost("/{id}/resume", (JobId id, ClaimsPrincipal visitor, IProcessingQueue queue, CancellationToken cancellationToken) => ChangeAsync(id, visitor, queue, queue.ResumeAsync, "resumed", cancellationToken))
            .WithName("resumeJob").WithSummary("Goes on with a job that was paused.");
    }

    private static async Task<Ok<Page<Job>>> ListAsync(
        Word<JobState>[]? state, Word<JobKind>? kind, string? site, string? target, bool? everybody, [AsParameters] PageParameters page, ClaimsPrincipal visitor, IProcessingQueue queue, CancellationToken cancellationToken) =>
        TypedResults.Ok(await queue.ListAsync(
            new JobQuery { States = [.. (state ?? []).Select(word => word.Value)], Kind = kind?.Value, Site = site, Target = target, UserId = visitor.Scope(everybody ?? false), PageSize = page.Size(), After = page.After }, cancellationToken));

    private static async Task<Ok<QueueStatus>> StatusAsync(IProcessingQueue queue, CancellationToken cancellationToken) => TypedResults.Ok(await queue.GetStatusAsync(cancellationToken));

    private static async Task<Results<Ok<Job>, ProblemResult>> FindAsync(JobId id, IProcessingQueue queue, CancellationToken cancellationToken) =>
        await queue.FindAsync(id, cancellationToken) is { } job ? TypedResults.Ok(job) : Problems.NotFound(HostCode.JobNotFound, "job");

    private static async Task<Results<ServerSentEventsResult<JobEvent>, ProblemResult>> Watch(JobId id, IProcessingQueue queue, CancellationToken cancellationToken) =>
        await queue.FindAsync(id, cancellationToken) is null
            ? Problems.NotFound(HostCode.JobNotFound, "job")
            : TypedResults.ServerSentEvents(EventsAsync(queue, id, cancellationToken));

    private static async IAsyncEnumerable<SseItem<JobEvent>> EventsAsync(IProcessingQueue queue, JobId id, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var happened in queue.WatchAsync(id, cancellationToken))
            yield return new SseItem<JobEvent>(happened, happened.Job.IsFinished ? "finished" : "changed");
    }

    private static async Task<Results<NoContent, ProblemResult>> ChangeAsync(
        JobId id, ClaimsPrincipal visitor, IProcessingQueue queue, Func<JobId, CancellationToken, Task<bool>> change, string done, CancellationToken cancellationToken)
    {
        var job = await queue.FindAsync(id, cancellationToken);
        if (job is null || !visitor.MayChange(job.Request.UserId))
            return Problems.NotFound(HostCode.JobNotFound, "job");
        return await change(id, cancellationToken)
            ? TypedResults.NoContent()
            : Problems.Conflict($"A job that is {JsonNamingPolicy.CamelCase.ConvertName(job.State.ToString())} cannot be {done}.");
    }
}
