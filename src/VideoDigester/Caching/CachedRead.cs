namespace VideoDigester.Caching;

/// <summary>Something that is read through the cache.</summary>
/// <param name="Kind">What it is: a value of <see cref="VideoDigesterTelemetry.Tags.CacheKind"/>.</param>
/// <param name="Name">What names the value among all of its kind, its version included.</param>
/// <param name="Load">Reads it from the library; null where it is gone.</param>
/// <param name="IsCurrent">
/// Whether the version is still the one in the name. Asked after the value was read: then the value is of that version, for a version that went does not come back. Null where the name alone says what the value is.
/// </param>
internal sealed record CachedRead<T>(string Kind, string Name, Func<CancellationToken, Task<T?>> Load, Func<CancellationToken, Task<bool>>? IsCurrent = null)
    where T : class
{
    public string Key { get; } = $"{CacheFormat.Prefix}{Kind}:{Name}";

    /// <summary>Reads it from the library for the cache to keep.</summary>
    public async Task<CachedValue<T>> LoadToKeepAsync(CancellationToken cancellationToken)
    {
        T? value;
        bool isCurrent;
        try
        {
            value = await Load(cancellationToken).ConfigureAwait(false);
            isCurrent = value is not null && (IsCurrent is null || await IsCurrent(cancellationToken).ConfigureAwait(false));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            throw new LoadFailedException(exception);
        }

        return isCurrent ? new CachedValue<T>(value) : throw new NotKeptException(value);
    }
}
