using System.ComponentModel;

namespace VideoDigester.Caching;

/// <summary>A value as the cache holds it. Marked as one that nobody changes, so that all readers of a process share it.</summary>
/// <param name="value">The value; null where its bytes could not be read.</param>
[ImmutableObject(true)]
internal sealed class CachedValue<T>(T? value)
    where T : class
{
    /// <summary>What was cached cannot be read: bytes of another program.</summary>
    public static CachedValue<T> Unreadable { get; } = new(null);

    public T? Value { get; } = value;
}
