using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace VideoDigester.Library.Health;

/// <summary>The database can be opened and its schema is this release's.</summary>
internal sealed class DatabaseHealthCheck(ISchemaMigrator migrator) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var status = await migrator.GetStatusAsync(cancellationToken).ConfigureAwait(false);
            return status.Pending.Count == 0
                ? HealthCheckResult.Healthy(string.Create(CultureInfo.InvariantCulture, $"Schema version {status.Version}."))
                : HealthCheckResult.Degraded(string.Create(CultureInfo.InvariantCulture, $"Schema version {status.Version}; pending migrations: {string.Join(", ", status.Pending.Select(step => $"{step.Version:0000} {step.Name}"))}."));
        }
        catch (VideoDigesterException failure)
        {
            return new HealthCheckResult(context.Registration.FailureStatus, $"{failure.Code}: {failure.Message}", failure);
        }
    }
}
