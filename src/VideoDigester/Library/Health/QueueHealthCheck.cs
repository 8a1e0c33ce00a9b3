using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace VideoDigester.Library.Health;

/// <summary>Queued jobs do not wait for too long, and there is somebody to do them.</summary>
/// <param name="queue">The queue.</param>
/// <param name="migrator">Says whether there is a queue yet.</param>
/// <param name="options">What is too long.</param>
internal sealed class QueueHealthCheck(IProcessingQueue queue, ISchemaMigrator migrator, IOptions<VideoDigesterHealthOptions> options) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            // To look is not to migrate; what is pending is the other check's.
            if ((await migrator.GetStatusAsync(cancellationToken).ConfigureAwait(false)).Pending.Count > 0)
                return HealthCheckResult.Healthy("There is no queue before the schema is migrated.");
            return Judge(await queue.GetStatusAsync(cancellationToken).ConfigureAwait(false), options.Value);
        }
        catch (VideoDigesterException failure)
        {
            return new HealthCheckResult(context.Registration.FailureStatus, $"{failure.Code}: {failure.Message}", failure);
        }
    }

    private static HealthCheckResult Judge(QueueStatus status, VideoDigesterHealthOptions options)
    {
        var data = new Dictionary<string, object>
        {
            ["unfinished"] = status.Unfinished.Sum(count => count.Count),
            ["failed"] = status.Failed,
            ["workers"] = status.Workers.Count,
        };
        if (status.OldestQueuedAge is not { } age)
            return HealthCheckResult.Healthy("No job waits.", data);
        data["oldestQueuedSeconds"] = age.TotalSeconds;
        var waited = string.Create(CultureInfo.InvariantCulture, $"The oldest queued job has waited for {age:c}.");
        if (age > options.QueueUnhealthyAfter)
            return HealthCheckResult.Unhealthy(waited, data: data);
        if (age > options.QueueDegradedAfter)
            return HealthCheckResult.Degraded(waited, data: data);
        return status.Workers.Count == 0 && age > options.NoWorkerDegradedAfter
            ? HealthCheckResult.Degraded($"{waited} No worker has a job.", data: data)
            : HealthCheckResult.Healthy(waited, data);
    }
}
