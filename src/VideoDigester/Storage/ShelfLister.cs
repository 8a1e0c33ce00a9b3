using LinqToDB;
using LinqToDB.Async;
using VideoDigester.Storage.Rows;

namespace VideoDigester.Storage;

/// <summary>Lists what videos stand under: their channels and categories, the newest first, with how many videos each has.</summary>
internal sealed class ShelfLister(LibraryDatabase database)
{
    public Task<Page<LibraryChannel>> ListChannelsAsync(ChannelQuery query, CancellationToken cancellationToken)
    {
        KeysetPage.RequireSize(query.PageSize, ChannelQuery.MaxPageSize, "channels");
        var after = KeyCursor.Read(query.After, "channels");
        return database.ReadAsync(
            async connection =>
            {
                var wanted = connection.Channels.Where(row => row.Id < after);
                if (StoredText.Clean(query.Site)?.ToLowerInvariant() is { } site)
                    wanted = wanted.Where(row => row.Site == site);
                if (StoredText.Clean(query.Channel) is { } channel)
                    wanted = wanted.Where(row => row.ExternalId == channel || row.Handle == channel || row.Name == channel);
                var rows = await wanted.OrderByDescending(row => row.Id).Take(query.PageSize + 1)
                    .Select(row => new { Row = row, Videos = connection.Videos.LongCount(video => video.ChannelId == row.Id) })
                    .ToListAsync(cancellationToken).ConfigureAwait(false);
                return KeysetPage.Of(rows, query.PageSize, row => Read(row.Row, row.Videos), row => KeyCursor.Write("channels", row.Row.Id));
            },
            cancellationToken);
    }

    public Task<Page<LibraryCategory>> ListCategoriesAsync(CategoryQuery query, CancellationToken cancellationToken)
    {
        KeysetPage.RequireSize(query.PageSize, CategoryQuery.MaxPageSize, "categories");
        var after = KeyCursor.Read(query.After, "categories");
        return database.ReadAsync(
            async connection =>
            {
                var wanted = connection.Categories.Where(row => row.Id < after);
                if (StoredText.Clean(query.Site)?.ToLowerInvariant() is { } site)
                    wanted = wanted.Where(row => row.Site == site);
                var rows = await wanted.OrderByDescending(row => row.Id).Take(query.PageSize + 1)
                    .Select(row => new { row.Id, row.Site, row.Name, Videos = connection.VideoCategories.LongCount(link => link.CategoryId == row.Id) })
                    .ToListAsync(cancellationToken).ConfigureAwait(false);
                return KeysetPage.Of(rows, query.PageSize, row => new LibraryCategory(row.Site, row.Name, row.Videos), row => KeyCursor.Write("categories", row.Id));
            },
            cancellationToken);
    }

    private static LibraryChannel Read(ChannelRow row, long videos) => new()
    {
        Site = row.Site,
        Metadata = VideoMapping.Read(row),
        Videos = videos,
        AddedAt = row.AddedAt.Value,
        UpdatedAt = row.UpdatedAt.Value,
    };
}
