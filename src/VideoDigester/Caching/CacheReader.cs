using System.Collections.Concurrent;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.Logging;
using VideoDigester.Diagnostics;

namespace VideoDigester.Caching;

/// <summary>
/// Reads through the application's cache. What the cache does or fails to do reaches no caller: a read that it keeps waiting, refuses or answers with bytes of another program is one of the library
/// itself. Of concurrent reads of one key one reads the library. Safe for concurrent use.
/// </summary>
internal sealed class CacheReader(
    HybridCache cache, DistributedCircuit circuit, HybridCachingOptions options, CacheTelemetry telemetry, TimeProvider time, ILogger<CacheReader> logger)
{
    private readonly HybridCache _cache = cache;

    // What is being read from the library, and how: the cache lets those wait for each other who read one key in one way.
    private readonly ConcurrentDictionary<(string Key, HybridCacheEntryFlags Way), byte> _loading = [];
    private readonly HybridCacheEntryOptions _everywhere = Options(options, HybridCacheEntryFlags.None);
    private readonly HybridCacheEntryOptions _probe = Options(options, HybridCacheEntryFlags.DisableLocalCacheRead);
    private readonly HybridCacheEntryOptions _memory = Options(options, HybridCacheEntryFlags.DisableDistributedCache);
    private readonly HybridCacheEntryOptions _anew = Options(options, HybridCacheEntryFlags.DisableLocalCacheRead | HybridCacheEntryFlags.DisableDistributedCacheRead);

    /// <summary>Reads something.</summary>
    /// <returns>The value; null where it is gone.</returns>
    public async Task<T?> ReadAsync<T>(CachedRead<T> read, CancellationToken cancellationToken)
        where T : class
    {
        var call = new Call<T>(this, read);
        try
        {
            var value = (await FindAsync(call, cancellationToken).ConfigureAwait(false)).Value
                ?? (await call.AskAsync(_anew, cancellationToken).ConfigureAwait(false)).Value;
            telemetry.Read(read.Kind, isHit: !call.HasLoaded);
            return value;
        }
        catch (NotKeptException found)
        {
            telemetry.Read(read.Kind, isHit: false);
            return (T?)found.Value;
        }
        catch (LoadFailedException failed)
        {
            telemetry.Read(read.Kind, isHit: false);
            failed.Failure.Throw();
            throw;
        }
        catch (Exception exception) when (exception is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            logger.CacheFailed(exception, read.Kind, exception.Message);
            telemetry.Read(read.Kind, isHit: false);
            return await read.Load(cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<CachedValue<T>> FindAsync<T>(Call<T> call, CancellationToken cancellationToken)
        where T : class
    {
        var entry = circuit.Enter() switch
        {
            CircuitEntry.Ask => _everywhere,

            // What is in memory would tell nothing of the cache behind it.
            CircuitEntry.Probe => _probe,
            _ => null,
        };
        if (entry is null)
            return await call.AskAsync(_memory, cancellationToken).ConfigureAwait(false);
        using var left = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var asking = call.AskAsync(entry, left.Token);
        if (!asking.IsCompleted && !await IsInTimeAsync(asking, (call.Read.Key, Way(entry)), cancellationToken).ConfigureAwait(false))
        {
            if (circuit.Trip())
                logger.DistributedCacheSlow(options.DistributedTimeout, options.DistributedPause);
            telemetry.Paused();
            await left.CancelAsync().ConfigureAwait(false);
            _ = asking.ContinueWith(static task => task.Exception, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            return await call.AskAsync(_memory, cancellationToken).ConfigureAwait(false);
        }

        var found = await asking.ConfigureAwait(false);
        if (entry == _probe)
            circuit.Reset();
        return found;
    }

    // The library may take its time: only what comes before it is asked is the cache's.
    private async Task<bool> IsInTimeAsync(Task asking, (string Key, HybridCacheEntryFlags Way) read, CancellationToken cancellationToken)
    {
        try
        {
            await asking.WaitAsync(options.DistributedTimeout, time, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (TimeoutException) when (!asking.IsCompleted)
        {
            return _loading.ContainsKey(read);
        }
        catch (Exception) when (asking.IsCompleted)
        {
            return true;
        }
    }

    private static HybridCacheEntryFlags Way(HybridCacheEntryOptions entry) => entry.Flags ?? HybridCacheEntryFlags.None;

    private static HybridCacheEntryOptions Options(HybridCachingOptions options, HybridCacheEntryFlags flags) => new()
    {
        Expiration = options.Expiration,
        LocalCacheExpiration = options.LocalExpiration < options.Expiration ? options.LocalExpiration : options.Expiration,
        Flags = flags,
    };

    /// <summary>One read, and whether it went to the library.</summary>
    private sealed class Call<T>(CacheReader reader, CachedRead<T> read)
        where T : class
    {
        public CachedRead<T> Read => read;

        public bool HasLoaded { get; private set; }

        public Task<CachedValue<T>> AskAsync(HybridCacheEntryOptions entry, CancellationToken cancellationToken) =>
            reader._cache.GetOrCreateAsync(read.Key, (Call: this, Way: Way(entry)), static (asked, token) => asked.Call.LoadAsync(asked.Way, token), entry, tags: null, cancellationToken).AsTask();

        private async ValueTask<CachedValue<T>> LoadAsync(HybridCacheEntryFlags way, CancellationToken cancellationToken)
        {
            HasLoaded = true;
            reader._loading.TryAdd((read.Key, way), 0);
            try
            {
                return await read.LoadToKeepAsync(cancellationToken).ConfigureAwait(false);
            }
            finally
            {
                reader._loading.TryRemove((read.Key, way), out _);
            }
        }
    }
}
