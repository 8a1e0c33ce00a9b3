using System.Collections.Concurrent;
using Microsoft.Extensions.Caching.Distributed;

namespace VideoDigester.Tests.Caching;

/// <summary>A distributed cache in memory that keeps whoever asks waiting, or fails, when a test wants it.</summary>
internal sealed class SlowCache : IDistributedCache
{
    private readonly ConcurrentDictionary<string, byte[]> _values = new(StringComparer.Ordinal);

    private int _gets;

    /// <summary>How often it was asked for a value of ours.</summary>
    public int Gets => _gets;

    /// <summary>Ends the waiting; null while nobody waits.</summary>
    public TaskCompletionSource? Frozen { get; set; }

    public bool Fails { get; set; }

    public ConcurrentDictionary<string, byte[]> Values => _values;

    public byte[]? Get(string key) => throw new NotSupportedException();

    public async Task<byte[]?> GetAsync(string key, CancellationToken token = default)
    {
        if (!key.StartsWith("videodigester:", StringComparison.Ordinal))
            return null;
        Interlocked.Increment(ref _gets);
        await PassAsync(token);
        return _values.GetValueOrDefault(key);
    }

    public void Refresh(string key) => throw new NotSupportedException();

    public Task RefreshAsync(string key, CancellationToken token = default) => Task.CompletedTask;

    public void Remove(string key) => _values.TryRemove(key, out _);

    public Task RemoveAsync(string key, CancellationToken token = default)
    {
        Remove(key);
        return Task.CompletedTask;
    }

    public void Set(string key, byte[] value, DistributedCacheEntryOptions options) => throw new NotSupportedException();

    public async Task SetAsync(string key, byte[] value, DistributedCacheEntryOptions options, CancellationToken token = default)
    {
        await PassAsync(token);
        _values[key] = value;
    }

    private async Task PassAsync(CancellationToken token)
    {
        if (Frozen is { } frozen)
            await frozen.Task.WaitAsync(token);
        if (Fails)
            throw new InvalidTimeZoneException("The cache is broken.");
    }
}
