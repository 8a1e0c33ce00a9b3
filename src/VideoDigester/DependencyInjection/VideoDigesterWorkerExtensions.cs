using System.Globalization;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using VideoDigester;
using VideoDigester.DependencyInjection;
using VideoDigester.Processing.Workers;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds workers.</summary>
public static class VideoDigesterWorkerExtensions
{
    /// <summary>
    /// Adds a worker: a hosted service that takes jobs from the queue while the host runs. Any number of hosts and machines may have workers for one library; each call adds another one, so that some may take
    /// certain kinds only. Without a host see <see cref="VideoDigesterClient.RunWorkerAsync"/>.
    /// </summary>
    /// <param name="builder">The library being configured.</param>
    /// <param name="configure">Sets options, or null.</param>
    /// <returns>The same builder.</returns>
    public static IVideoDigesterBuilder AddWorker(this IVideoDigesterBuilder builder, Action<WorkerOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;
        var name = services.Count(service => service.ServiceType == typeof(IHostedService)).ToString(CultureInfo.InvariantCulture);
        var options = services.AddOptions<WorkerOptions>(name).ValidateOnStart();
        if (configure is not null)
            options.Configure(configure);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<WorkerOptions>, WorkerOptionsValidator>());
        services.AddSingleton<IHostedService>(provider => new WorkerService(
            WorkerServices.Create(provider, provider.GetRequiredService<IOptionsMonitor<WorkerOptions>>().Get(name)),
            provider.GetService<IHostApplicationLifetime>()));
        return builder;
    }
}
