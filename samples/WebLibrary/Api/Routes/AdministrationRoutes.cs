using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using VideoDigester;
using WebLibrary.Api.Failures;
using WebLibrary.Api.Requests;
using WebLibrary.Doors;

namespace WebLibrary.Api.Routes;

/// <summary>What concerns everybody: for administrators.</summary>
internal static class AdministrationRoutes
{
    public static void Map(RouteGroupBuilder group)
    {
        group.MapGet("/health", HealthAsync).RequireAuthorization(DoorSetup.Administration).WithName("getHealth").WithSummary("Looks at the database, the programs and the queue.");
        group.MapGet("/attempts", AttemptsAsync).RequireAuthorization(DoorSetup.Administration).WithName("listAttempts").WithSummary("Lists what was tried, the latest first.");
        group.MapGet("/removed", RemovedAsync).RequireAuthorization(DoorSetup.Administration).WithName("listRemoved").WithSummary("Lists the videos that were removed.");
        group.MapDelete("/removed/{id}", ForgetAsync).RequireAuthorization(DoorSetup.Administration).WithName("forgetRemoval").WithSummary("Forgets that a video was removed.");
        group.MapPost("/reindex", ReindexAsync).RequireAuthorization(DoorSetup.Administration).RequireRateLimiting(DoorSetup.Work).WithName("reindex").WithSummary("Queues the index of the search to be brought up to date.");
        group.MapPost("/sites/{site}/pause", PauseAsync).RequireAuthorization(DoorSetup.Administration).WithName("pauseSite").WithSummary("Has a site left alone.");
        group.MapPost("/sites/{site}/resume", ResumeAsync).RequireAuthorization(DoorSetup.Administration).WithName("resumeSite").WithSummary("Goes on with a site.");
    }

    private static async Task<Ok<List<DiagnosticCheck>>> HealthAsync(ILibraryDiagnostics diagnostics, CancellationToken cancellationToken) =>
        TypedResults.Ok(await diagnostics.CheckAsync(cancellationToken).ToListAsync(cancellationToken));

    private static async Task<Ok<Page<ProcessingAttempt>>> AttemptsAsync(
        bool? hasFailed, Word<ProcessingStep>? step, JobId? jobId, [AsParameters] PageParameters page, IVideoLibrary library, CancellationToken cancellationToken) =>
        TypedResults.Ok(await library.ListAttemptsAsync(
            new AttemptQuery { HasFailed = hasFailed, Step = step?.Value, JobId = jobId, PageSize = page.Size(), After = page.After, Descending = true }, cancellationToken));

    private static async Task<Ok<Page<RemovedVideo>>> RemovedAsync(string? site, [AsParameters] PageParameters page, IVideoLibrary library, CancellationToken cancellationToken) =>
        TypedResults.Ok(await library.ListRemovedAsync(new RemovedVideoQuery { Site = site, PageSize = page.Size(), After = page.After }, cancellationToken));

    private static async Task<Results<NoContent, ProblemResult>> ForgetAsync(VideoId id, IVideoLibrary library, CancellationToken cancellationToken) =>
        await library.ForgetRemovalAsync(id, cancellationToken) ? TypedResults.NoContent() : Problems.NotFound(HostCode.NotFound, "removed video");

    private static async Task<Accepted<EnqueuedJob>> ReindexAsync(ClaimsPrincipal visitor, IProcessingQueue queue, CancellationToken cancellationToken) =>
        Queued.As(await queue.EnqueueAsync(new ReindexJobRequest { UserId = visitor.UserName() }, cancellationToken));

    private static async Task<NoContent> PauseAsync(string site, [AsParameters] PauseParameters pause, IProcessingQueue queue, CancellationToken cancellationToken)
    {
        await queue.PauseSiteAsync(site, pause.Seconds is { } length ? TimeSpan.FromSeconds(length) : null, cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<Results<NoContent, ProblemResult>> ResumeAsync(string site, IProcessingQueue queue, CancellationToken cancellationToken) =>
        await queue.ResumeSiteAsync(site, cancellationToken) ? TypedResults.NoContent() : Problems.NotFound(HostCode.NotFound, "site that is paused");
}
