namespace VideoDigester.Storage;

/// <summary>Keeps other writers off a stored video until the transaction ends.</summary>
internal sealed class VideoLock(StorageDialect dialect)
{
    private readonly NamedRow<long?> _key = new((connection, site, key) => dialect.Locked(connection.VideosNamed(site, key)).Select(video => (long?)video.Id));

    /// <summary>Takes the lock.</summary>
    /// <returns>The row's key.</returns>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.VideoNotFound"/>.</exception>
    public async Task<long> TakeAsync(LibraryConnection connection, VideoId id, CancellationToken cancellationToken) =>
        await TryTakeAsync(connection, id, cancellationToken).ConfigureAwait(false)
        ?? throw new VideoDigesterException(ErrorCode.VideoNotFound, $"The library holds no video {id}.");

    /// <summary>Takes the lock of a video that may have been removed.</summary>
    /// <returns>The row's key; null where there is none.</returns>
    public Task<long?> TryTakeAsync(LibraryConnection connection, VideoId id, CancellationToken cancellationToken) =>
        _key.FindAsync(connection, StoredText.Clean(id.Site), StorableMetadata.Key(id.Key), cancellationToken);
}
