using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using VideoDigester.Processing.Queue;
using VideoDigester.Storage;
using VideoDigester.Storage.Jobs;

namespace VideoDigester.DependencyInjection;

/// <summary>Registers the queue.</summary>
internal static class QueueServices
{
    public static void Add(IServiceCollection services)
    {
        services.TryAddSingleton<JobStore>();
        services.TryAddSingleton<VideoPages>();
        services.TryAddSingleton<JobWriter>();
        services.TryAddSingleton<IProcessingQueue, ProcessingQueue>();
    }
}
