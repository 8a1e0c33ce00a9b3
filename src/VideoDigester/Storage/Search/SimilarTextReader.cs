using LinqToDB.Async;

namespace VideoDigester.Storage.Search;

/// <summary>Reads what is compared of a video. Not safe for concurrent use.</summary>
internal sealed class SimilarTextReader(LibraryConnection connection, TranscriptReader transcripts, CancellationToken cancellationToken)
{
    /// <summary>Reads it; null where the library does not hold the video.</summary>
    public async Task<SimilarTexts?> FindAsync(VideoId id)
    {
        if (await connection.VideosNamed(id).SoleOrDefaultAsync(cancellationToken).ConfigureAwait(false) is not { } row)
            return null;
        var video = new FoundVideo(row.Id, new VideoId(row.Site, row.ExternalId), row.Url, row.Title, row.Language);
        var (infos, _) = await transcripts.FindCurrentAsync(connection, video.Id, cancellationToken).ConfigureAwait(false);
        if (TranscriptChoice.BestFirst(infos.Keys, row.Language).FirstOrDefault() is not { } best)
            return new SimilarTexts(video, row.Description, row.ChannelId, null, [], new HashSet<long>(), [], []);
        var key = infos[best];
        var others = new List<(string Language, IReadOnlyList<TranscriptSegment> Segments)>(infos.Count - 1);
        foreach (var (info, other) in infos.Where(info => info.Value != key))
            others.Add((info.Language, await transcripts.ReadSegmentsAsync(connection, other, info.ContentHash, info.SegmentCount, cancellationToken).ConfigureAwait(false)));
        var passages = await connection.TranscriptPassages.Where(passage => passage.TranscriptId == key).OrderBy(passage => passage.Id)
            .Select(passage => new { passage.Id, passage.Length, passage.Signature }).ToListAsync(cancellationToken).ConfigureAwait(false);
        return new SimilarTexts(
            video, row.Description, row.ChannelId, new FoundTranscript(key, row.Id, best.Language, best.Source),
            await transcripts.ReadSegmentsAsync(connection, key, best.ContentHash, best.SegmentCount, cancellationToken).ConfigureAwait(false),
            infos.Values.ToHashSet(),
            others,
            passages.ConvertAll(passage => new PassageCandidate(SearchHitKind.Passage, passage.Id, key, passage.Length, passage.Signature)));
    }
}
