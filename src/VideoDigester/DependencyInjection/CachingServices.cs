using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using VideoDigester.Caching;
using VideoDigester.Diagnostics;
using VideoDigester.Digests;
using VideoDigester.Library;
using VideoDigester.Search.Vectors;
using VideoDigester.Storage;
using VideoDigester.Storage.Versions;

namespace VideoDigester.DependencyInjection;

/// <summary>What stands before the library and the digests where they are cached.</summary>
internal static class CachingServices
{
    public static void Add(IServiceCollection services, Action<HybridCachingOptions>? configure)
    {
        services.AddHybridCache();
        var options = services.AddOptions<HybridCachingOptions>().ValidateOnStart();
        if (configure is not null)
            options.Configure(configure);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<HybridCachingOptions>, HybridCachingOptionsValidator>());
        services.TryAddSingleton(provider => provider.GetRequiredService<IOptions<HybridCachingOptions>>().Value);
        AddSerializer<string>(services);
        AddSerializer<Video>(services);
        AddSerializer<TranscriptInfo>(services);
        AddSerializer<IReadOnlyList<TranscriptSegment>>(services);
        AddSerializer<Digest>(services);
        AddSerializer<IReadOnlyList<Digest>>(services);
        AddSerializer<Page<VideoSummary>>(services);
        AddSerializer<SearchPage<SearchHit>>(services);
        AddSerializer<SearchPage<VideoSearchHit>>(services);
        AddSerializer<IReadOnlyList<SimilarVideo>>(services);
        services.TryAddSingleton<CacheTelemetry>();
        services.TryAddSingleton<VersionReader>();
        services.TryAddSingleton(provider => new DistributedCircuit(
            provider.GetRequiredService<HybridCachingOptions>(), provider.GetRequiredService<TimeProvider>(), MayBeDistributed(provider)));
        services.TryAddSingleton<FailedLookups>();
        services.TryAddSingleton<DigestIdentities>();
        services.TryAddSingleton(provider => new CacheReader(
            provider.GetRequiredService<HybridCache>(),
            provider.GetRequiredService<DistributedCircuit>(),
            provider.GetRequiredService<HybridCachingOptions>(),
            provider.GetRequiredService<CacheTelemetry>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetService<ILoggerFactory>()?.CreateLogger<CacheReader>() ?? NullLogger<CacheReader>.Instance));
    }

    public static IVideoLibrary Library(IServiceProvider provider) => new CachedVideoLibrary(
        provider.GetRequiredService<VideoLibrary>(),
        provider.GetRequiredService<TranscriptStore>(),
        provider.GetRequiredService<VersionReader>(),
        provider.GetRequiredService<CacheReader>(),
        provider.GetRequiredService<FailedLookups>(),
        provider.GetRequiredService<Meaning>());

    public static IDigestService Digests(IServiceProvider provider) => new CachedDigestService(
        provider.GetRequiredService<DigestService>(),
        provider.GetRequiredService<DigestIdentities>(),
        provider.GetRequiredService<VersionReader>(),
        provider.GetRequiredService<CacheReader>(),
        provider.GetRequiredService<DigestTelemetry>());

    // What a cache of the application's own has behind it nobody knows.
    private static bool MayBeDistributed(IServiceProvider provider) =>
        provider.GetService<IDistributedCache>() is not null || provider.GetRequiredService<HybridCache>().GetType().Assembly != typeof(HybridCacheServiceExtensions).Assembly;

    private static void AddSerializer<T>(IServiceCollection services)
        where T : class => services.TryAddSingleton<IHybridCacheSerializer<CachedValue<T>>, CachedValueSerializer<T>>();
}
