using LinqToDB;
using LinqToDB.Async;
using VideoDigester.Storage.Rows;

namespace VideoDigester.Storage;

/// <summary>The lists that hang on a video: categories, tags, chapters and the "most replayed" curve.</summary>
internal sealed class VideoListStore(StorageDialect dialect)
{
    /// <summary>Reads the lists of which <paramref name="wanted"/> has something; the others are empty.</summary>
    public static async Task<VideoMetadata> ReadAsync(
        LibraryConnection connection, long videoId, VideoMetadata metadata, VideoMetadata wanted, CancellationToken cancellationToken) => metadata with
        {
            Categories = wanted.Categories.Count == 0 ? [] : await Categories(connection, videoId).ToListAsync(cancellationToken).ConfigureAwait(false),
            Tags = wanted.Tags.Count == 0 ? [] : await Tags(connection, videoId).ToListAsync(cancellationToken).ConfigureAwait(false),
            Chapters = wanted.Chapters.Count == 0 ? [] : await ReadChaptersAsync(connection, videoId, cancellationToken).ConfigureAwait(false),
            Heatmap = wanted.Heatmap.Count == 0 ? [] : await ReadHeatmapAsync(connection, videoId, cancellationToken).ConfigureAwait(false),
        };

    /// <summary>Writes the lists in which <paramref name="merged"/> differs from <paramref name="stored"/>; null where nothing is stored yet.</summary>
    public async Task WriteAsync(LibraryConnection connection, long videoId, VideoMetadata? stored, VideoMetadata merged, CancellationToken cancellationToken)
    {
        await ReplaceAsync(
            stored?.Categories, merged.Categories, connection.VideoCategories.Where(link => link.VideoId == videoId),
            () => dialect.LinkAsync(connection, NameLink.Categories, merged.Id, videoId, merged.Categories, cancellationToken), cancellationToken).ConfigureAwait(false);
        await ReplaceAsync(
            stored?.Tags, merged.Tags, connection.VideoTags.Where(link => link.VideoId == videoId),
            () => dialect.LinkAsync(connection, NameLink.Tags, merged.Id, videoId, merged.Tags, cancellationToken), cancellationToken).ConfigureAwait(false);
        await ReplaceAsync(
            stored?.Chapters, merged.Chapters, connection.Chapters.Where(row => row.VideoId == videoId),
            () => dialect.WriteAsync<ChapterRow>(connection, [.. merged.Chapters.Select((chapter, position) => Row(videoId, position, chapter))], cancellationToken), cancellationToken).ConfigureAwait(false);
        await ReplaceAsync(
            stored?.Heatmap, merged.Heatmap, connection.Heatmap.Where(row => row.VideoId == videoId),
            () => dialect.WriteAsync<HeatmapRow>(connection, [.. merged.Heatmap.Select((point, position) => Row(videoId, position, point))], cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    private static async Task ReplaceAsync<TItem, TRow>(
        IReadOnlyList<TItem>? stored, IReadOnlyList<TItem> merged, IQueryable<TRow> rows, Func<Task> write, CancellationToken cancellationToken)
    {
        if (merged.SequenceEqual(stored ?? []))
            return;
        if (stored is { Count: > 0 })
            await rows.DeleteAsync(cancellationToken).ConfigureAwait(false);
        await write().ConfigureAwait(false);
    }

    private static IQueryable<string> Categories(LibraryConnection connection, long videoId) =>
        from link in connection.VideoCategories
        join category in connection.Categories on link.CategoryId equals category.Id
        where link.VideoId == videoId
        orderby link.Position
        select category.Name;

    private static IQueryable<string> Tags(LibraryConnection connection, long videoId) =>
        from link in connection.VideoTags
        join tag in connection.Tags on link.TagId equals tag.Id
        where link.VideoId == videoId
        orderby link.Position
        select tag.Name;

    private static async Task<IReadOnlyList<Chapter>> ReadChaptersAsync(LibraryConnection connection, long videoId, CancellationToken cancellationToken)
    {
        var rows = await connection.Chapters.Where(row => row.VideoId == videoId).OrderBy(row => row.Position).ToListAsync(cancellationToken).ConfigureAwait(false);
        return [.. rows.Select(row => new Chapter(Duration.Of(row.StartMs), Duration.Of(row.EndMs), row.Title))];
    }

    private static async Task<IReadOnlyList<HeatmapPoint>> ReadHeatmapAsync(LibraryConnection connection, long videoId, CancellationToken cancellationToken)
    {
        var rows = await connection.Heatmap.Where(row => row.VideoId == videoId).OrderBy(row => row.Position).ToListAsync(cancellationToken).ConfigureAwait(false);
        return [.. rows.Select(row => new HeatmapPoint(Duration.Of(row.StartMs), Duration.Of(row.EndMs), row.Value))];
    }

    private static ChapterRow Row(long videoId, int position, Chapter chapter) => new()
    {
        VideoId = videoId,
        Position = position,
        StartMs = Duration.Milliseconds(chapter.Start),
        EndMs = Duration.Milliseconds(chapter.End),
        Title = chapter.Title,
    };

    private static HeatmapRow Row(long videoId, int position, HeatmapPoint point) => new()
    {
        VideoId = videoId,
        Position = position,
        StartMs = Duration.Milliseconds(point.Start),
        EndMs = Duration.Milliseconds(point.End),
        Value = point.Value,
    };
}
