using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using VideoDigester.Diagnostics;
using VideoDigester.Processing.Execution;
using VideoDigester.Processing.Subscriptions;
using VideoDigester.Processing.Workers;
using VideoDigester.Storage.Jobs;
using VideoDigester.Storage.Subscriptions;

namespace VideoDigester.DependencyInjection;

/// <summary>What does jobs, and what is watched.</summary>
internal static class WorkerServices
{
    public static void Add(IServiceCollection services)
    {
        services.TryAddSingleton(provider => provider.GetRequiredService<IOptions<VideoDigesterOptions>>().Value.Processing);
        services.TryAddSingleton<SubscriptionStore>();
        services.TryAddSingleton<SubscriptionEnd>();
        services.TryAddSingleton<DueSubscriptionStore>();
        services.TryAddSingleton<WatchStore>();
        services.TryAddSingleton<WatchedDigests>();
        services.TryAddSingleton<SubscriptionScheduler>();
        services.TryAddSingleton<ISubscriptions, Subscriptions>();
        services.TryAddSingleton<IngestJobs>();
        services.TryAddSingleton<SubscriptionLooks>();
        services.TryAddSingleton<PlaylistJobs>();
        services.TryAddSingleton<DigestJobs>();
        services.TryAddSingleton<ReindexJobs>();
        services.TryAddSingleton<JobExecutor>();
        services.TryAddSingleton<RetryPolicy>();
        services.TryAddSingleton(provider => new Housekeeper(
            provider.GetRequiredService<JobStore>(),
            provider.GetRequiredService<SubscriptionScheduler>(),
            provider.GetRequiredService<ProcessingOptions>(),
            provider.GetRequiredService<JobTelemetry>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetService<ILogger<Housekeeper>>() ?? NullLogger<Housekeeper>.Instance));
    }

    /// <summary>A worker with options of its own.</summary>
    public static Worker Create(IServiceProvider provider, WorkerOptions options) => new(
        provider.GetRequiredService<JobStore>(),
        provider.GetRequiredService<JobExecutor>(),
        provider.GetRequiredService<RetryPolicy>(),
        provider.GetRequiredService<Housekeeper>(),
        provider.GetRequiredService<ProcessingOptions>(),
        options,
        provider.GetRequiredService<JobTelemetry>(),
        provider.GetRequiredService<TimeProvider>(),
        provider.GetService<ILogger<Worker>>() ?? NullLogger<Worker>.Instance);

    /// <summary>The options of a worker that no host validates.</summary>
    /// <exception cref="OptionsValidationException">One is outside its range.</exception>
    public static WorkerOptions Options(Action<WorkerOptions>? configure)
    {
        var options = new WorkerOptions();
        configure?.Invoke(options);
        var checkedOptions = new WorkerOptionsValidator().Validate(null, options);
        return checkedOptions.Failed ? throw new OptionsValidationException(nameof(WorkerOptions), typeof(WorkerOptions), checkedOptions.Failures) : options;
    }
}
