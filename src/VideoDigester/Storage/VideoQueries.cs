using LinqToDB;
using LinqToDB.Data;
using VideoDigester.Storage.Removal;
using VideoDigester.Storage.Rows;

namespace VideoDigester.Storage;

/// <summary>How a video is found by the name people see.</summary>
internal static class VideoQueries
{
    public static IQueryable<VideoRow> VideosNamed(this LibraryConnection connection, VideoId id) =>
        connection.VideosNamed(StoredText.Clean(id.Site), StorableMetadata.Key(id.Key));

    public static IQueryable<VideoRow> VideosNamed(this LibraryConnection connection, string site, string key) =>
        connection.Videos.Where(row => row.Site == site && row.ExternalId == key);

    /// <summary>The parameters <c>@site</c> and <c>@key</c> of a statement about one video.</summary>
    public static DataParameter[] NameOf(VideoId id) => Name(StoredText.Clean(id.Site), StorableMetadata.Key(id.Key));

    /// <inheritdoc cref="NameOf"/>
    public static DataParameter[] Name(string site, string key) => [new("site", site, DataType.NVarChar), new("key", key, DataType.NVarChar)];

    /// <summary>The videos whose page is at an address, the first one first. YouTube's are found by their id and are not in the index of addresses.</summary>
    public static IQueryable<VideoRow> VideosAt(this LibraryConnection connection, string url)
    {
        var page = StoredText.Clean(url);
        return connection.Videos.Where(row => row.Site != EntryName.YouTube && row.Url == page).OrderBy(row => row.Id);
    }
}
