using VideoDigester.Storage.Rows;

namespace VideoDigester.Storage;

/// <summary>Between transcripts and their rows.</summary>
internal static class TranscriptMapping
{
    /// <summary>What is read of a transcript, where its table is called <c>t</c>.</summary>
    public const string Columns = "t.language, t.source, t.format, t.source_url, t.content_hash, t.segment_count, t.word_count, t.fetched_at";

    /// <summary>The only status this release writes: captions that were read are complete.</summary>
    private const string Completed = "completed";

    public static TranscriptRow Row(TranscriptInfo info, long videoId, Timestamp now) => new()
    {
        VideoId = videoId,
        Language = StoredText.Clean(info.Language),
        Source = StoredName<TranscriptSourceKind>.Of(info.Source),
        Format = StoredName<CaptionFormat>.Of(info.Format),
        Status = Completed,
        SourceUrl = StoredText.CleanOrNull(info.SourceUrl),
        ContentHash = info.ContentHash,
        SegmentCount = info.SegmentCount,
        WordCount = info.WordCount,
        FetchedAt = Timestamp.From(info.FetchedAt),
        ProcessedAt = now,
    };

    /// <summary>A transcript that stands for words that nobody has: it was replaced before it was there, so that only what cites it sees it.</summary>
    public static TranscriptRow Wordless(long videoId, string contentHash, Timestamp fetchedAt, Timestamp now) => new()
    {
        VideoId = videoId,
        Language = LanguageTag.Undetermined,
        Source = StoredName<TranscriptSourceKind>.Of(TranscriptSourceKind.Untimed),
        Status = Completed,
        ContentHash = contentHash,
        FetchedAt = fetchedAt,
        SupersededAt = now,
    };

    public static IReadOnlyCollection<SegmentRow> Rows(IReadOnlyList<TranscriptSegment> segments, long transcriptId)
    {
        var rows = new SegmentRow[segments.Count];
        for (var position = 0; position < rows.Length; position++)
        {
            var segment = segments[position];
            rows[position] = new SegmentRow
            {
                TranscriptId = transcriptId,
                Position = position,
                StartMs = Duration.Milliseconds(segment.Start),
                EndMs = Duration.Milliseconds(segment.End),
                Text = StoredText.Clean(segment.Text),
                Speaker = StoredText.Clean(segment.Speaker),
            };
        }

        return rows;
    }

    public static TranscriptInfo Read(ref ColumnCursor next, VideoId videoId) => new()
    {
        VideoId = videoId,
        Language = next.Text(),
        Source = StoredName<TranscriptSourceKind>.Parse(next.Text()),
        Format = StoredName<CaptionFormat>.ParseOrNull(next.TextOrNull()),
        SourceUrl = next.TextOrNull(),
        ContentHash = next.Text(),
        SegmentCount = (int)next.Number(),
        WordCount = (int)next.Number(),
        FetchedAt = next.Moment().Value,
    };
}
