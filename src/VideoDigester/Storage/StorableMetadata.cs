using System.Security.Cryptography;
using System.Text;

namespace VideoDigester.Storage;

/// <summary>
/// Metadata the way both engines give it back: clean text, whole milliseconds, names that fit an index, nothing negative.
/// What was stored and what comes in are compared in this form.
/// </summary>
internal static class StorableMetadata
{
    private const int MaxKeyLength = VideoId.MaxKeyLength;

    public static VideoMetadata From(VideoMetadata metadata) => metadata with
    {
        Url = StoredText.Clean(metadata.Url),
        FetchedAt = Whole(metadata.FetchedAt),
        Title = StoredText.CleanOrNull(metadata.Title),
        Description = StoredText.CleanOrNull(metadata.Description),
        ThumbnailUrl = StoredText.CleanOrNull(metadata.ThumbnailUrl),
        Duration = metadata.Duration is { } duration && duration >= TimeSpan.Zero ? Whole(duration) : null,
        Published = metadata.Published is { } published ? new PublishedDate(Whole(published.Value), published.Precision) : null,
        ReleaseAt = metadata.ReleaseAt is { } release ? Whole(release) : null,
        Language = StoredText.CleanOrNull(metadata.Language),
        AgeLimit = metadata.AgeLimit >= 0 ? metadata.AgeLimit : null,
        ViewCount = Count(metadata.ViewCount),
        LikeCount = Count(metadata.LikeCount),
        CommentCount = Count(metadata.CommentCount),
        Channel = metadata.Channel is { } channel ? From(channel) : null,
        Categories = StoredText.Names(metadata.Categories),
        Tags = StoredText.Names(metadata.Tags),
        Chapters = [.. metadata.Chapters.Select(chapter => new Chapter(Whole(chapter.Start), Whole(chapter.End), StoredText.Clean(chapter.Title)))],
        Heatmap = [.. metadata.Heatmap.Select(point => new HeatmapPoint(Whole(point.Start), Whole(point.End), point.Value))],
    };

    /// <summary>A key that fits an index; one that is too long is replaced by its hash.</summary>
    public static string Key(string key)
    {
        var clean = StoredText.Clean(key);
        return clean.Length <= MaxKeyLength ? clean : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(clean)));
    }

    public static ChannelMetadata From(ChannelMetadata channel) => channel with
    {
        Key = Key(channel.Key),
        Name = StoredText.CleanOrNull(channel.Name),
        Handle = StoredText.CleanOrNull(channel.Handle),
        Url = StoredText.CleanOrNull(channel.Url),
        Description = StoredText.CleanOrNull(channel.Description),
        ThumbnailUrl = StoredText.CleanOrNull(channel.ThumbnailUrl),
        FollowerCount = Count(channel.FollowerCount),
    };

    private static long? Count(long? count) => count >= 0 ? count : null;

    private static TimeSpan Whole(TimeSpan value) => TimeSpan.FromMilliseconds(Duration.Milliseconds(value));

    private static DateTimeOffset Whole(DateTimeOffset value) => Timestamp.From(value).Value;
}
