using LinqToDB;
using LinqToDB.Async;
using VideoDigester.Storage.Rows;

namespace VideoDigester.Storage;

/// <summary>Reads digests whole: three queries, however many there are.</summary>
internal static class DigestReader
{
    public static async Task<IReadOnlyList<Digest>> ReadAsync(LibraryConnection connection, IQueryable<DigestRow> digests, CancellationToken cancellationToken)
    {
        var heads = await (
            from digest in digests
            from video in connection.Videos.InnerJoin(video => video.Id == digest.VideoId)
            from transcript in connection.Transcripts.InnerJoin(transcript => transcript.Id == digest.TranscriptId)
            from llm in connection.Llms.InnerJoin(llm => llm.Id == digest.LlmId)
            orderby digest.GeneratedAt descending, digest.Id descending
            select new { Digest = digest, video.Site, video.ExternalId, transcript.ContentHash, Llm = llm })
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        if (heads.Count == 0)
            return [];
        var ids = heads.ConvertAll(head => head.Digest.Id);
        var items = await connection.DigestItems
            .Where(item => ids.Contains(item.DigestId))
            .OrderBy(item => item.DigestId).ThenBy(item => item.Position)
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        var evidence = await ReadEvidenceAsync(connection, ids, cancellationToken).ConfigureAwait(false);
        var itemsOf = items.ToLookup(item => item.DigestId, item => DigestMapping.Read(item, [.. evidence[item.Id]]));
        return [.. heads.Select(head => DigestMapping.Read(
            head.Digest, new VideoId(head.Site, head.ExternalId), head.ContentHash, head.Llm, [.. itemsOf[head.Digest.Id]]))];
    }

    /// <summary>The times of evidence are those of its segments; they are not stored twice.</summary>
    private static async Task<ILookup<long, DigestEvidence>> ReadEvidenceAsync(LibraryConnection connection, List<long> digestIds, CancellationToken cancellationToken)
    {
        var rows = await (
            from item in connection.DigestItems
            from digest in connection.Digests.InnerJoin(digest => digest.Id == item.DigestId)
            from evidence in connection.Evidence.InnerJoin(evidence => evidence.ItemId == item.Id)
            from first in connection.Segments.LeftJoin(segment => segment.TranscriptId == digest.TranscriptId && segment.Position == evidence.FirstSegment)
            from last in connection.Segments.LeftJoin(segment => segment.TranscriptId == digest.TranscriptId && segment.Position == evidence.LastSegment)
            where digestIds.Contains(item.DigestId)
            orderby evidence.ItemId, evidence.Position
            select new { evidence.ItemId, evidence.FirstSegment, evidence.LastSegment, first.StartMs, last.EndMs, evidence.Quote })
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        return rows.ToLookup(
            row => row.ItemId,
            row => new DigestEvidence(row.FirstSegment, row.LastSegment, Duration.Of(row.StartMs), Duration.Of(row.EndMs), row.Quote));
    }
}
