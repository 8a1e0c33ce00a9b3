using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using VideoDigester.Diagnostics;

namespace VideoDigester.DependencyInjection;

/// <summary>What measures: on a meter of the application's factory where it has one.</summary>
internal static class TelemetryServices
{
    public static void Add(IServiceCollection services)
    {
        services.TryAddSingleton(provider => new LibraryMeter(provider.GetService<IMeterFactory>(), provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton<IngestTelemetry>();
        services.TryAddSingleton<YtDlpTelemetry>();
        services.TryAddSingleton<DigestTelemetry>();
        services.TryAddSingleton<SearchTelemetry>();
        services.TryAddSingleton<ModelTelemetry>();
        services.TryAddSingleton<JobTelemetry>();
    }
}
