using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using VideoDigester.Analytics;
using VideoDigester.Storage.Analytics;

namespace VideoDigester.DependencyInjection;

/// <summary>Registers what works out figures.</summary>
internal static class AnalyticsServices
{
    public static void Add(IServiceCollection services)
    {
        services.TryAddSingleton(provider => provider.GetRequiredService<IOptions<VideoDigesterOptions>>().Value.Analytics);
        services.TryAddSingleton<AnalyticsStore>();
        services.TryAddSingleton<ILibraryAnalytics, LibraryAnalytics>();
    }
}
