using Microsoft.AspNetCore.Http.HttpResults;
using VideoDigester;

namespace WebLibrary.Api.Routes;

/// <summary>What takes its time is queued, and the answer says where it can be watched.</summary>
internal static class Queued
{
    public static Accepted<EnqueuedJob> As(EnqueuedJob job) => TypedResults.Accepted($"/api/v1/jobs/{job.Id}", job);
}
