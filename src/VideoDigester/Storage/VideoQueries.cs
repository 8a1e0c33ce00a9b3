using VideoDigester.Storage.Rows;

namespace VideoDigester.Storage;

/// <summary>How a video is found by the name people see.</summary>
internal static class VideoQueries
{
    public static IQueryable<VideoRow> VideosNamed(this LibraryConnection connection, VideoId id) =>
        connection.VideosNamed(StoredText.Clean(id.Site), StorableMetadata.Key(id.Key));

    public static IQueryable<VideoRow> VideosNamed(this LibraryConnection connection, string site, string key) =>
        connection.Videos.Where(row => row.Site == site && row.ExternalId == key);
}
