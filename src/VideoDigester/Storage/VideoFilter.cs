using System.Linq.Expressions;
using LinqToDB;
using VideoDigester.Storage.Rows;

namespace VideoDigester.Storage;

/// <summary>The conditions of a list of videos.</summary>
internal static class VideoFilter
{
    public static IQueryable<VideoRow> Matching(this LibraryConnection connection, VideoQuery query)
    {
        IQueryable<VideoRow> videos = connection.Videos;
        if (query.Site is { } site)
            videos = videos.Where(OnSite(site));
        if (StoredText.Clean(query.Channel) is { } channel)
            videos = videos.Where(video => connection.Channels.Any(row =>
                row.Id == video.ChannelId && (row.ExternalId == channel || row.Handle == channel || row.Name == channel)));
        if (query.Playlist is { } playlist)
            videos = OfPlaylist(connection, videos, StoredText.Clean(playlist.Site), StorableMetadata.Key(playlist.Key));
        if (StoredText.Clean(query.Category) is { } category)
            videos = OfCategory(connection, videos, StoredText.Fold(category));
        if (StoredText.Clean(query.Tag) is { } tag)
            videos = WithTag(connection, videos, StoredText.Fold(tag));
        if (StoredText.Clean(query.Language) is { } language)
            videos = Spoken(videos, language);
        if (Timestamp.From(query.PublishedFrom) is { } from)
            videos = videos.Where(video => video.PublishedAt >= from);
        if (Timestamp.From(query.PublishedBefore) is { } before)
            videos = videos.Where(video => video.PublishedAt < before);
        if (Duration.Milliseconds(query.MinDuration) is { } shortest)
            videos = videos.Where(video => video.DurationMs >= shortest);
        if (Duration.Milliseconds(query.MaxDuration) is { } longest)
            videos = videos.Where(video => video.DurationMs <= longest);
        if (query.HasTranscript is { } hasTranscript)
            videos = videos.Where(video => connection.Transcripts.Any(row => row.VideoId == video.Id && row.SupersededAt == null) == hasTranscript);
        return videos;
    }

    private static Expression<Func<VideoRow, bool>> OnSite(string site)
    {
        var stored = StoredText.Clean(site).ToLowerInvariant();
        return video => video.Site == stored;
    }

    private static IQueryable<VideoRow> OfPlaylist(LibraryConnection connection, IQueryable<VideoRow> videos, string site, string key) =>
        videos.Where(video => (
            from entry in connection.PlaylistVideos
            join playlist in connection.Playlists on entry.PlaylistId equals playlist.Id
            where entry.VideoId == video.Id && entry.RemovedAt == null && playlist.Site == site && playlist.ExternalId == key
            select entry).Any());

    private static IQueryable<VideoRow> OfCategory(LibraryConnection connection, IQueryable<VideoRow> videos, string folded) =>
        videos.Where(video => (
            from link in connection.VideoCategories
            join category in connection.Categories on link.CategoryId equals category.Id
            where link.VideoId == video.Id && category.Folded == folded
            select link).Any());

    private static IQueryable<VideoRow> WithTag(LibraryConnection connection, IQueryable<VideoRow> videos, string folded) =>
        videos.Where(video => (
            from link in connection.VideoTags
            join tag in connection.Tags on link.TagId equals tag.Id
            where link.VideoId == video.Id && tag.Folded == folded
            select link).Any());

    // Language tags are ASCII, so that lower() does the same on both engines.
    private static IQueryable<VideoRow> Spoken(IQueryable<VideoRow> videos, string language)
    {
        var tag = language.ToLowerInvariant();
        var prefix = tag + "-";
        return videos.Where(video => Sql.Lower(video.Language) == tag || Sql.Left(Sql.Lower(video.Language), prefix.Length) == prefix);
    }
}
