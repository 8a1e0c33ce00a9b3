using VideoDigester.Storage.Rows;

namespace VideoDigester.Storage;

/// <summary>How a video is found by the name people see.</summary>
internal static class VideoQueries
{
    public static IQueryable<VideoRow> VideosNamed(this LibraryConnection connection, VideoId id)
    {
        var (site, key) = (StoredText.Clean(id.Site), StorableMetadata.Key(id.Key));
        return connection.Videos.Where(row => row.Site == site && row.ExternalId == key);
    }

    /// <summary>Keeps other writers off a stored video until the transaction ends.</summary>
    /// <returns>The row's key.</returns>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.VideoNotFound"/>.</exception>
    public static async Task<long> LockVideoAsync(this LibraryConnection connection, StorageDialect dialect, VideoId id, CancellationToken cancellationToken) =>
        await dialect.Locked(connection.VideosNamed(id))
            .Select(video => (long?)video.Id)
            .SoleOrDefaultAsync(cancellationToken).ConfigureAwait(false)
        ?? throw new VideoDigesterException(ErrorCode.VideoNotFound, $"The library holds no video {id}.");
}
