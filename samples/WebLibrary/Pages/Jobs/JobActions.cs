using Microsoft.AspNetCore.Mvc;
using VideoDigester;
using WebLibrary.Doors;
using WebLibrary.Pages.Shared;

namespace WebLibrary.Pages.Jobs;

/// <summary>What the forms of jobs and of the queue do. Only a job's user, or an administrator, may change it.</summary>
internal static class JobActions
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var jobs = routes.MapGroup("/jobs/{id}").ExcludeFromDescription();
        jobs.MapPost("/cancel", (JobId id, [FromForm] string? returnTo, HttpContext context, IProcessingQueue queue) => ChangeAsync(id, returnTo, context, queue, queue.CancelAsync));
        jobs.MapPost("/retry", (JobId id, [FromForm] string? returnTo, HttpContext context, IProcessingQueue queue) => ChangeAsync(id, returnTo, context, queue, queue.RetryAsync))
            .RequireRateLimiting(DoorSetup.Work);
        jobs.MapPost("/pause", (JobId id, [FromForm] string? returnTo, HttpContext context, IProcessingQueue queue) => ChangeAsync(id, returnTo, context, queue, queue.PauseAsync));
        jobs.MapPost("/resume", (JobId id, [FromForm] string? returnTo, HttpContext context, IProcessingQueue queue) => ChangeAsync(id, returnTo, context, queue, queue.ResumeAsync));
        routes.MapPost("/queue/resume-site", ResumeSiteAsync).RequireAuthorization(DoorSetup.Administration).ExcludeFromDescription();
    }

    // A job that was done meanwhile cannot be cancelled any more, and its page says so by itself.
    private static async Task<IResult> ChangeAsync(JobId id, string? returnTo, HttpContext context, IProcessingQueue queue, Func<JobId, CancellationToken, Task<bool>> change)
    {
        var job = await queue.FindAsync(id, context.RequestAborted);
        if (job is null || !context.User.MayChange(job.Request.UserId))
            return Results.NotFound();
        await change(id, context.RequestAborted);
        return Back.To(returnTo, Paths.Job(id));
    }

    private static async Task<IResult> ResumeSiteAsync([FromForm] string? site, HttpContext context, IProcessingQueue queue)
    {
        await queue.ResumeSiteAsync(site is "*" ? null : site, context.RequestAborted);
        return Results.LocalRedirect("/queue");
    }
}
