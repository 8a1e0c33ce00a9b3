using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace VideoDigester.Library.Health;

/// <summary>Queued jobs do not wait for too long, and there is somebody to do them.</summary>
/// <param name="queue">The queue; null where there is none, which is no fault.</param>
/// <param name="options">What is too long.</param>
internal sealed class QueueHealthCheck(IProcessingQueue? queue, IOptions<VideoDigesterHealthOptions> options) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (queue is null)
            return HealthCheckResult.Healthy("There is no queue.");
        try
        {
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
