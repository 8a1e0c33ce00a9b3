using LinqToDB;
using LinqToDB.Async;
using VideoDigester.Storage.Rows;

namespace VideoDigester.Storage.Search;

/// <summary>Current digests.</summary>
internal sealed class IndexedDigests(DigestReader reader) : IndexedTable
{
    public override string Name => "digests";

    public override Task<int> CountAsync(LibraryConnection connection, CancellationToken cancellationToken) =>
        Pending(connection).CountAsync(cancellationToken);

    public override Task MarkAsync(LibraryConnection connection, CancellationToken cancellationToken) =>
        connection.Digests.Where(row => row.IndexedAt != null).Set(row => row.IndexedAt, (Timestamp?)null).UpdateAsync(cancellationToken);

    public override IQueryable<PendingText> PendingAfter(LibraryConnection connection, long id) =>
        from digest in Pending(connection)
        from video in connection.Videos.InnerJoin(video => video.Id == digest.VideoId)
        where digest.Id > id
        orderby digest.Id
        select new PendingText(digest.Id, video.Site, video.ExternalId);

    public override async Task<bool> IndexAsync(LibraryConnection connection, PassageIndex index, long id, Timestamp now, CancellationToken cancellationToken)
    {
        var pending = Pending(connection).Where(digest => digest.Id == id);
        if (await pending.Select(digest => new { digest.VideoId, digest.PublicId }).SingleOrDefaultAsync(cancellationToken).ConfigureAwait(false) is not { } row
            || await reader.FindAsync(connection, new DigestId(row.PublicId), cancellationToken).ConfigureAwait(false) is not { } digest)
            return false;
        await PassageIndex.RemoveDigestAsync(connection, id, cancellationToken).ConfigureAwait(false);
        await index.AddDigestAsync(connection, row.VideoId, id, digest, cancellationToken).ConfigureAwait(false);
        await connection.Digests.Where(stored => stored.Id == id).Set(stored => stored.IndexedAt, now).UpdateAsync(cancellationToken).ConfigureAwait(false);
        return true;
    }

    private static IQueryable<DigestRow> Pending(LibraryConnection connection) => connection.Digests.Where(row => row.IndexedAt == null && row.SupersededAt == null);
}
