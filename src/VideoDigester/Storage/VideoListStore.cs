using LinqToDB;
using LinqToDB.Async;
using VideoDigester.Storage.Rows;

namespace VideoDigester.Storage;

/// <summary>The lists that hang on a video: categories, tags, chapters and the "most replayed" curve.</summary>
internal sealed class VideoListStore(StorageDialect dialect)
{
    /// <summary>Reads the lists that are asked for; the others stay as they are in <paramref name="metadata"/>.</summary>
    public static async Task<VideoMetadata> ReadAsync(
        LibraryConnection connection, long videoId, VideoMetadata metadata, VideoMetadata? wanted, CancellationToken cancellationToken) => metadata with
        {
            Categories = wanted is { Categories.Count: 0 } ? [] : await Categories(connection, videoId).ToListAsync(cancellationToken).ConfigureAwait(false),
            Tags = wanted is { Tags.Count: 0 } ? [] : await Tags(connection, videoId).ToListAsync(cancellationToken).ConfigureAwait(false),
            Chapters = wanted is { Chapters.Count: 0 } ? [] : await ReadChaptersAsync(connection, videoId, cancellationToken).ConfigureAwait(false),
            Heatmap = wanted is { Heatmap.Count: 0 } ? [] : await ReadHeatmapAsync(connection, videoId, cancellationToken).ConfigureAwait(false),
        };

    /// <summary>Writes the lists in which <paramref name="merged"/> differs from <paramref name="stored"/>; null where nothing is stored yet.</summary>
    public async Task WriteAsync(LibraryConnection connection, long videoId, VideoMetadata? stored, VideoMetadata merged, CancellationToken cancellationToken)
    {
        if (!merged.Categories.SequenceEqual(stored?.Categories ?? []))
        {
            if (stored is { Categories.Count: > 0 })
                await connection.VideoCategories.Where(link => link.VideoId == videoId).DeleteAsync(cancellationToken).ConfigureAwait(false);
            await dialect.LinkAsync(connection, NameLink.Categories, merged.Id, videoId, merged.Categories, cancellationToken).ConfigureAwait(false);
        }

        if (!merged.Tags.SequenceEqual(stored?.Tags ?? []))
        {
            if (stored is { Tags.Count: > 0 })
                await connection.VideoTags.Where(link => link.VideoId == videoId).DeleteAsync(cancellationToken).ConfigureAwait(false);
            await dialect.LinkAsync(connection, NameLink.Tags, merged.Id, videoId, merged.Tags, cancellationToken).ConfigureAwait(false);
        }

        if (!merged.Chapters.SequenceEqual(stored?.Chapters ?? []))
        {
            if (stored is { Chapters.Count: > 0 })
                await connection.Chapters.Where(row => row.VideoId == videoId).DeleteAsync(cancellationToken).ConfigureAwait(false);
            await dialect.WriteAsync(connection, [.. merged.Chapters.Select((chapter, position) => Row(videoId, position, chapter))], cancellationToken).ConfigureAwait(false);
        }

        if (!merged.Heatmap.SequenceEqual(stored?.Heatmap ?? []))
        {
            if (stored is { Heatmap.Count: > 0 })
                await connection.Heatmap.Where(row => row.VideoId == videoId).DeleteAsync(cancellationToken).ConfigureAwait(false);
            await dialect.WriteAsync(connection, [.. merged.Heatmap.Select((point, position) => Row(videoId, position, point))], cancellationToken).ConfigureAwait(false);
        }
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
