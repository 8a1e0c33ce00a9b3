using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace WebLibrary.Setup;

/// <summary>Whether this host lives, and whether it can work. For balancers and containers: nothing but a word, and no sign-in.</summary>
internal static class HealthRoutes
{
    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(VideoDigesterHealthCheckExtensions.ReadyTag) }).AllowAnonymous();
    }
}
