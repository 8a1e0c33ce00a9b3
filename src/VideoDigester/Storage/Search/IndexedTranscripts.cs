using LinqToDB;
using LinqToDB.Async;
using VideoDigester.Storage.Rows;

namespace VideoDigester.Storage.Search;

/// <summary>Current transcripts.</summary>
internal sealed class IndexedTranscripts(TranscriptReader reader) : IndexedTable
{
    public override string Name => "transcripts";

    public override Task<int> CountAsync(LibraryConnection connection, CancellationToken cancellationToken) =>
        Pending(connection).CountAsync(cancellationToken);

    public override Task MarkAsync(LibraryConnection connection, CancellationToken cancellationToken) =>
        connection.Transcripts.Where(row => row.IndexedAt != null).Set(row => row.IndexedAt, (Timestamp?)null).UpdateAsync(cancellationToken);

    public override IQueryable<PendingText> PendingAfter(LibraryConnection connection, long id) =>
        from transcript in Pending(connection)
        from video in connection.Videos.InnerJoin(video => video.Id == transcript.VideoId)
        where transcript.Id > id
        orderby transcript.Id
        select new PendingText(transcript.Id, video.Site, video.ExternalId);

    public override async Task<bool> IndexAsync(LibraryConnection connection, PassageIndex index, long id, Timestamp now, CancellationToken cancellationToken)
    {
        var transcript = await Pending(connection)
            .Where(row => row.Id == id)
            .Select(row => new { row.Language, row.ContentHash, row.SegmentCount })
            .SingleOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        if (transcript is null)
            return false;
        var segments = await reader.ReadSegmentsAsync(connection, id, transcript.ContentHash, transcript.SegmentCount, cancellationToken).ConfigureAwait(false);
        await PassageIndex.RemoveTranscriptAsync(connection, id, cancellationToken).ConfigureAwait(false);
        await index.AddTranscriptAsync(connection, id, segments, transcript.Language, cancellationToken).ConfigureAwait(false);
        await connection.Transcripts.Where(row => row.Id == id).Set(row => row.IndexedAt, now).UpdateAsync(cancellationToken).ConfigureAwait(false);
        return true;
    }

    private static IQueryable<TranscriptRow> Pending(LibraryConnection connection) => connection.Transcripts.Where(row => row.IndexedAt == null && row.SupersededAt == null);
}
