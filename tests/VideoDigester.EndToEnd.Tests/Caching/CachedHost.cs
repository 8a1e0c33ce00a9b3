using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using VideoDigester.Testing.Redis;

namespace VideoDigester.EndToEnd.Tests.Caching;

/// <summary>A host of a library: with a cache of its own memory and a Redis, or without any.</summary>
internal sealed class CachedHost : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly MeterListener _listener = new();
    private readonly ConcurrentDictionary<string, int> _reads = new(StringComparer.Ordinal);

    public CachedHost(CachedPlace place, RedisServer? redis, bool isCached = true, Action<VideoDigesterOptions>? configure = null, Action<HybridCachingOptions>? configureCache = null, TimeProvider? time = null)
    {
        var services = new ServiceCollection();
        services.AddMetrics();
        if (time is not null)
            services.AddSingleton(time);
        if (redis is not null)
            services.AddStackExchangeRedisCache(options => options.Configuration = redis.Address);
        var builder = services.AddVideoDigester(configure);
        place.Use(builder);
        if (isCached)
            builder.UseHybridCache(configureCache);
        _services = services.BuildServiceProvider();
        var factory = _services.GetRequiredService<IMeterFactory>();
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == VideoDigesterTelemetry.MeterName && ReferenceEquals(instrument.Meter.Scope, factory))
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>((instrument, count, tags, _) =>
        {
            if (instrument.Name == VideoDigesterTelemetry.Instruments.CacheReads)
                Count($"{Tag(tags, VideoDigesterTelemetry.Tags.CacheKind)} {Tag(tags, VideoDigesterTelemetry.Tags.CacheResult)}");
        });
        _listener.SetMeasurementEventCallback<double>((instrument, _, _, _) => Count(instrument.Name));
        _listener.Start();
    }

    public IVideoLibrary Library => _services.GetRequiredService<IVideoLibrary>();

    public IDigestService Digests => _services.GetRequiredService<IDigestService>();

    /// <summary>How often something was counted: <c>video hit</c>, <c>video miss</c>, or the name of an instrument of durations.</summary>
    public int Counted(string what) => _reads.GetValueOrDefault(what);

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public async Task<IReadOnlyList<IngestResult>> ImportAsync(string path)
    {
        var results = new List<IngestResult>();
        await foreach (var result in Library.ImportAsync(path))
            results.Add(result);
        return results;
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Dispose();
        await _services.DisposeAsync();
    }

    private void Count(string what) => _reads.AddOrUpdate(what, 1, (_, count) => count + 1);

    private static string? Tag(ReadOnlySpan<KeyValuePair<string, object?>> tags, string name)
    {
        foreach (var (key, value) in tags)
            if (key == name)
                return value?.ToString();
        return null;
    }
}
