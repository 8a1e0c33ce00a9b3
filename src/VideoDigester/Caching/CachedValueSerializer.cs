using System.Buffers;
using System.Text.Json;
using Microsoft.Extensions.Caching.Hybrid;

namespace VideoDigester.Caching;

/// <summary>Between values and the bytes of the distributed cache. Bytes that cannot be read are a value that says so, never an error.</summary>
internal sealed class CachedValueSerializer<T> : IHybridCacheSerializer<CachedValue<T>>
    where T : class
{
    public CachedValue<T> Deserialize(ReadOnlySequence<byte> source)
    {
        try
        {
            var reader = new Utf8JsonReader(source);
            return JsonSerializer.Deserialize<T>(ref reader, CacheFormat.Json) is { } value ? new CachedValue<T>(value) : CachedValue<T>.Unreadable;
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException or ArgumentException or FormatException or InvalidOperationException or OverflowException)
        {
            return CachedValue<T>.Unreadable;
        }
    }

    public void Serialize(CachedValue<T> value, IBufferWriter<byte> target)
    {
        using var writer = new Utf8JsonWriter(target);
        JsonSerializer.Serialize(writer, value.Value, CacheFormat.Json);
    }
}
