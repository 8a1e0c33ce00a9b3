using LinqToDB;
using LinqToDB.Async;
using LinqToDB.Data;

namespace VideoDigester.Storage.Search;

/// <summary>Reads what is shown of the passages that were found, a page of them at once. Not safe for concurrent use.</summary>
internal sealed class HitReader(LibraryConnection connection, StorageDialect storage, CancellationToken cancellationToken)
{
    // So that the sentence around the words is there whole, and a phrase that ends in the next passage.
    private const int SegmentsAround = 4;

    private readonly SearchDialect _dialect = storage.Search;

    public async Task<IReadOnlyDictionary<long, FoundTranscript>> TranscriptsAsync(IReadOnlyCollection<long> keys)
    {
        var found = new Dictionary<long, FoundTranscript>(keys.Count);
        foreach (var some in keys.Chunk(500))
        {
            var rows = connection.Transcripts.Where(row => some.Contains(row.Id)).Select(row => new { row.Id, row.VideoId, row.Language, row.Source });
            foreach (var row in await rows.ToListAsync(cancellationToken).ConfigureAwait(false))
                found.Add(row.Id, new FoundTranscript(row.Id, row.VideoId, row.Language, StoredName<TranscriptSourceKind>.Parse(row.Source)));
        }

        return found;
    }

    public async Task<IReadOnlyDictionary<long, VideoSummary>> SummariesAsync(IReadOnlyCollection<long> keys)
    {
        var found = new Dictionary<long, VideoSummary>(keys.Count);
        var sql = $"SELECT {SummaryColumns.Of(_dialect.SchemaPrefix)}, v.id FROM {_dialect.TableOf("ids", "id")} b {_dialect.JoinEach("videos", "v", "v.id = b.id")}";
        var ids = NumberTable.Parameter("ids", keys.Distinct().Select(key => new[] { key }));
        await storage.ReadAsync(connection, [new ReadStatement(sql, Add)], [ids], cancellationToken).ConfigureAwait(false);
        return found;

        void Add(IColumns row)
        {
            var next = new ColumnCursor(row);
            var video = SummaryColumns.Read(ref next);
            found.Add(next.Number(), video);
        }
    }

    /// <summary>Passages of transcripts; those that were removed meanwhile are missing.</summary>
    public async Task<IReadOnlyDictionary<long, FoundPassage>> PassagesAsync(IReadOnlyCollection<long> ids)
    {
        if (ids.Count == 0)
            return new Dictionary<long, FoundPassage>();
        var rows = await ReadAsync(ids).ConfigureAwait(false);
        var segments = rows.Count == 0
            ? null
            : (await SegmentsAsync(rows.Select(row => (row.TranscriptId, row.FirstSegment - SegmentsAround, row.LastSegment + SegmentsAround))).ConfigureAwait(false)).ToLookup(segment => segment.TranscriptId);
        var found = new Dictionary<long, FoundPassage>(rows.Count);
        foreach (var row in rows)
        {
            var around = segments![row.TranscriptId].Where(segment => segment.Position >= row.FirstSegment - SegmentsAround && segment.Position <= row.LastSegment + SegmentsAround).ToList();
            var first = around.FindIndex(segment => segment.Position == row.FirstSegment);
            var last = around.FindIndex(segment => segment.Position == row.LastSegment);
            if (first >= 0 && last >= first)
                found.Add(row.Id, new FoundPassage(
                    row.Id,
                    new FoundTranscript(row.TranscriptId, row.VideoKey, row.Language, StoredName<TranscriptSourceKind>.Parse(row.Source)),
                    new FoundVideo(row.VideoKey, new VideoId(row.Site, row.ExternalId), row.Url, row.Title, row.VideoLanguage),
                    first, last, row.FromOffset, row.Length,
                    [.. around.Select(segment => new TranscriptSegment(Duration.Of(segment.StartMs), Duration.Of(segment.EndMs), segment.Text))],
                    around[0].Position > 0, around[^1].Position < row.SegmentCount - 1));
        }

        return found;
    }

    /// <summary>Passages of other texts; those that were removed meanwhile are missing.</summary>
    public async Task<IReadOnlyDictionary<long, FoundText>> TextsAsync(IReadOnlyCollection<long> ids)
    {
        if (ids.Count == 0)
            return new Dictionary<long, FoundText>();
        var rows =
            from passage in connection.TextPassages.Where(passage => ids.Contains(passage.Id))
            from video in connection.Videos.InnerJoin(video => video.Id == passage.VideoId)
            from digest in connection.Digests.LeftJoin(digest => digest.Id == passage.DigestId)
            from item in connection.DigestItems.LeftJoin(item => item.DigestId == passage.DigestId && item.Position == passage.Position - 1)
            select new
            {
                passage.Id,
                passage.Kind,
                Video = new FoundVideo(video.Id, new VideoId(video.Site, video.ExternalId), video.Url, video.Title, video.Language),
                passage.Position,
                passage.FromOffset,
                passage.Length,
                Digest = (Guid?)digest.PublicId,
                digest.Language,
                Description = passage.DigestId == null ? video.Description : null,
                DigestTitle = digest.Title,
                digest.Overview,
                ItemTitle = item.Title,
                ItemText = item.Text,
                Start = (long?)item.StartMs,
                End = (long?)item.EndMs,
            };
        var found = new Dictionary<long, FoundText>(ids.Count);
        foreach (var row in await rows.ToListAsync(cancellationToken).ConfigureAwait(false))
        {
            var kind = StoredName<SearchHitKind>.Parse(row.Kind);
            var (title, text) = kind switch
            {
                SearchHitKind.Title => (row.Video.Title, null),
                SearchHitKind.Description => (null, row.Description),
                _ when row.Position == 0 => (row.DigestTitle, row.Overview),
                _ => (row.ItemTitle, row.ItemText),
            };
            found.Add(row.Id, new FoundText(
                row.Id, row.Video, kind, row.FromOffset, row.Length, title, text,
                row.Digest is { } digest ? new DigestId(digest) : null, row.Language, Duration.Of(row.Start), Duration.Of(row.End)));
        }

        return found;
    }

    private Task<List<PassageRow>> ReadAsync(IEnumerable<long> ids) => connection.QueryToListAsync<PassageRow>(
        $"""
        SELECT p.id AS "Id", p.transcript_id AS "TranscriptId", p.first_segment AS "FirstSegment", p.last_segment AS "LastSegment", p.from_offset AS "FromOffset", p.length AS "Length",
            t.language AS "Language", t.source AS "Source", t.segment_count AS "SegmentCount", v.id AS "VideoKey", v.site AS "Site", v.external_id AS "ExternalId", v.url AS "Url", v.title AS "Title", v.language AS "VideoLanguage"
        FROM {_dialect.TableOf("ids", "id")} b {_dialect.JoinEach("transcript_passages", "p", "p.id = b.id")}
        {_dialect.JoinEach("transcripts", "t", "t.id = p.transcript_id")} {_dialect.JoinEach("videos", "v", "v.id = t.video_id")}
        """,
        cancellationToken,
        NumberTable.Parameter("ids", ids.Distinct().Select(id => new[] { id })));

    // Each once, also where passages are neighbours or parts of one long segment.
    private Task<List<SegmentAround>> SegmentsAsync(IEnumerable<(long TranscriptId, int Low, int High)> places)
    {
        var apart = new List<(long TranscriptId, int Low, int High)>();
        foreach (var place in places.Order())
        {
            if (apart.Count > 0 && apart[^1] is var last && last.TranscriptId == place.TranscriptId && place.Low <= last.High)
                apart[^1] = last with { High = Math.Max(last.High, place.High) };
            else
                apart.Add(place);
        }

        return connection.QueryToListAsync<SegmentAround>(
            $"""
            SELECT s.transcript_id AS "TranscriptId", s.position AS "Position", s.start_ms AS "StartMs", s.end_ms AS "EndMs", s.text AS "Text"
            FROM {_dialect.TableOf("places", "transcript_id", "low", "high")} b
            {_dialect.JoinEach("transcript_segments", "s", "s.transcript_id = b.transcript_id AND s.position BETWEEN b.low AND b.high")} ORDER BY s.transcript_id, s.position
            """,
            cancellationToken,
            NumberTable.Parameter("places", apart.Select(place => new[] { place.TranscriptId, place.Low, place.High })));
    }

    private sealed record PassageRow
    {
        public long Id { get; init; }

        public long TranscriptId { get; init; }

        public int FirstSegment { get; init; }

        public int LastSegment { get; init; }

        public int FromOffset { get; init; }

        public int Length { get; init; }

        public string Language { get; init; } = "";

        public string Source { get; init; } = "";

        public int SegmentCount { get; init; }

        public long VideoKey { get; init; }

        public string Site { get; init; } = "";

        public string ExternalId { get; init; } = "";

        public string Url { get; init; } = "";

        public string? Title { get; init; }

        public string? VideoLanguage { get; init; }
    }

    private sealed record SegmentAround
    {
        public long TranscriptId { get; init; }

        public int Position { get; init; }

        public long StartMs { get; init; }

        public long EndMs { get; init; }

        public string Text { get; init; } = "";
    }
}
