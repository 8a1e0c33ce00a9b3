using Microsoft.Extensions.DependencyInjection.Extensions;
using VideoDigester;
using VideoDigester.DependencyInjection;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Caches what the library reads.</summary>
public static class VideoDigesterHybridCacheExtensions
{
    /// <summary>
    /// Puts <c>HybridCache</c> before videos, transcripts, digests, and pages of lists and searches: the memory of the process, and the application's <c>IDistributedCache</c> where it has one. What is read
    /// is current on every host all the same, and what the cache fails at reaches no caller. A <c>HybridCache</c> that the application registered is used; otherwise this registers Microsoft's.
    /// </summary>
    /// <param name="builder">The library being configured.</param>
    /// <param name="configure">Sets options, or null.</param>
    /// <returns>The same builder.</returns>
    public static IVideoDigesterBuilder UseHybridCache(this IVideoDigesterBuilder builder, Action<HybridCachingOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        CachingServices.Add(builder.Services, configure);
        builder.Services.Replace(ServiceDescriptor.Singleton(CachingServices.Library));
        builder.Services.Replace(ServiceDescriptor.Singleton(CachingServices.Digests));
        return builder;
    }
}
