using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using VideoDigester.Storage.Jobs;

namespace VideoDigester.DependencyInjection;

/// <summary>Registers the queue.</summary>
internal static class QueueServices
{
    public static void Add(IServiceCollection services)
    {
        services.TryAddSingleton<JobStore>();
    }
}
