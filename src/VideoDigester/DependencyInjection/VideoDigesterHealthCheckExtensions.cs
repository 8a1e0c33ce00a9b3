using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using VideoDigester;
using VideoDigester.DependencyInjection;
using VideoDigester.Library.Health;
using VideoDigester.YtDlp.Calls;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the library's health checks.</summary>
public static class VideoDigesterHealthCheckExtensions
{
    /// <summary>The name of the check of the database: it can be opened. Pending migrations are <see cref="HealthStatus.Degraded"/>.</summary>
    public const string DatabaseCheck = "videodigester-database";

    /// <summary>The name of the check of yt-dlp. <see cref="HealthStatus.Degraded"/> where it is missing: imports and searches work without it.</summary>
    public const string ToolCheck = "videodigester-tool";

    /// <summary>The name of the check of the queue: how long jobs wait, and whether there are workers.</summary>
    public const string QueueCheck = "videodigester-queue";

    /// <summary>The tag of all three: whether the application is ready to work, not whether it is alive.</summary>
    public const string ReadyTag = "ready";

    /// <summary>
    /// Adds three checks, <see cref="DatabaseCheck"/>, <see cref="ToolCheck"/> and <see cref="QueueCheck"/>, all with the tag <see cref="ReadyTag"/>. Calling it again adds options and
    /// changes nothing else. The library itself is registered by <see cref="VideoDigesterServiceCollectionExtensions.AddVideoDigester"/>, before or after.
    /// </summary>
    /// <param name="builder">The application's health checks: what <c>AddHealthChecks</c> returns.</param>
    /// <param name="configure">Sets options, or null.</param>
    /// <returns>The same builder.</returns>
    public static IHealthChecksBuilder AddVideoDigesterHealthChecks(this IHealthChecksBuilder builder, Action<VideoDigesterHealthOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;
        var options = services.AddOptions<VideoDigesterHealthOptions>().ValidateOnStart();
        if (configure is not null)
            options.Configure(configure);
        if (services.Any(service => service.ServiceType == typeof(ToolHealthCheck)))
            return builder;
        services.AddSingleton<IValidateOptions<VideoDigesterHealthOptions>, VideoDigesterHealthOptionsValidator>();
        options.Validate(
            health => !(health.QueueUnhealthyAfter < health.QueueDegradedAfter),
            $"{nameof(VideoDigesterHealthOptions.QueueUnhealthyAfter)} is less than {nameof(VideoDigesterHealthOptions.QueueDegradedAfter)}.");

        // One for the life of the application: it remembers what yt-dlp answered.
        services.TryAddSingleton(provider => new ToolHealthCheck(
            provider.GetRequiredService<YtDlpProgram>(), provider.GetRequiredService<IOptions<VideoDigesterHealthOptions>>(), provider.GetRequiredService<TimeProvider>()));
        return builder
            .Add(Check(DatabaseCheck, provider => new DatabaseHealthCheck(provider.GetRequiredService<ISchemaMigrator>()), HealthStatus.Unhealthy))
            .Add(Check(ToolCheck, provider => provider.GetRequiredService<ToolHealthCheck>(), HealthStatus.Degraded))
            .Add(Check(QueueCheck, provider => new QueueHealthCheck(provider.GetRequiredService<IProcessingQueue>(), provider.GetRequiredService<ISchemaMigrator>(), provider.GetRequiredService<IOptions<VideoDigesterHealthOptions>>()), HealthStatus.Unhealthy));
    }

    private static HealthCheckRegistration Check(string name, Func<IServiceProvider, IHealthCheck> make, HealthStatus failure) => new(name, make, failure, [ReadyTag]);
}
