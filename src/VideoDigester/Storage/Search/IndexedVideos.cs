using LinqToDB;
using LinqToDB.Async;
using VideoDigester.Storage.Rows;

namespace VideoDigester.Storage.Search;

/// <summary>Titles and descriptions.</summary>
internal sealed class IndexedVideos : IndexedTable
{
    public override string Name => "videos";

    public override Task<int> CountAsync(LibraryConnection connection, CancellationToken cancellationToken) =>
        Pending(connection).CountAsync(cancellationToken);

    public override Task MarkAsync(LibraryConnection connection, CancellationToken cancellationToken) =>
        connection.Videos.Where(row => row.IndexedAt != null).Set(row => row.IndexedAt, (Timestamp?)null).UpdateAsync(cancellationToken);

    public override IQueryable<PendingText> PendingAfter(LibraryConnection connection, long id) =>
        from video in Pending(connection)
        where video.Id > id
        orderby video.Id
        select new PendingText(video.Id, video.Site, video.ExternalId);

    public override async Task<bool> IndexAsync(LibraryConnection connection, PassageIndex index, long id, Timestamp now, CancellationToken cancellationToken)
    {
        var video = await Pending(connection)
            .Where(row => row.Id == id)
            .Select(row => new { row.Title, row.Description, row.Language })
            .SingleOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        if (video is null)
            return false;
        await PassageIndex.RemoveVideoAsync(connection, id, cancellationToken).ConfigureAwait(false);
        await index.AddVideoAsync(connection, id, video.Title, video.Description, video.Language, cancellationToken).ConfigureAwait(false);
        await connection.Videos.Where(row => row.Id == id).Set(row => row.IndexedAt, now).UpdateAsync(cancellationToken).ConfigureAwait(false);
        return true;
    }

    private static IQueryable<VideoRow> Pending(LibraryConnection connection) => connection.Videos.Where(row => row.IndexedAt == null);
}
