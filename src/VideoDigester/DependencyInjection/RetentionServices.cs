using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using VideoDigester.Library;

namespace VideoDigester.DependencyInjection;

/// <summary>What prunes.</summary>
internal static class RetentionServices
{
    public static void Add(IServiceCollection services)
    {
        services.TryAddSingleton(provider => provider.GetRequiredService<IOptions<VideoDigesterOptions>>().Value.Retention);
        services.TryAddSingleton<LibraryPruner>();
    }
}
