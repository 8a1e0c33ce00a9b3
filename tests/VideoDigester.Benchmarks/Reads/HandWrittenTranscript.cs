using VideoDigester.Benchmarks.Engines;

namespace VideoDigester.Benchmarks.Reads;

/// <summary>A transcript by hand: the latest one, then its words.</summary>
internal sealed class HandWrittenTranscript(string schema)
{
    private readonly string _transcript =
        $"""
        SELECT t.language, t.source, t.format, t.source_url, t.content_hash, t.segment_count, t.word_count, t.fetched_at, t.id
        FROM {schema}transcripts t JOIN {schema}videos v ON v.id = t.video_id
        WHERE v.site = @site AND v.external_id = @key AND t.superseded_at IS NULL ORDER BY t.fetched_at DESC LIMIT 1
        """;

    private readonly string _segments = $"SELECT start_ms, end_ms, text, speaker FROM {schema}transcript_segments WHERE transcript_id = @transcript ORDER BY position";

    public async Task<Transcript?> FindAsync(BareStatements statements, VideoId id)
    {
        var (key, info) = (0L, default(TranscriptInfo));
        await statements.ReadAsync(_transcript, row => (key, info) = (row.Number(8), HandWrittenVideo.ReadTranscript(row, id)), ("@site", id.Site), ("@key", id.Key));
        if (info is null)
            return null;
        var segments = new List<TranscriptSegment>(info.SegmentCount);
        await statements.ReadAsync(_segments, row => segments.Add(new TranscriptSegment(row.Time(0), row.Time(1), row.Text(2), row.TextOrNull(3))), ("@transcript", key));
        return new Transcript(info, segments);
    }
}
