using VideoDigester.Storage.Rows;

namespace VideoDigester.Storage;

/// <summary>Between digests and their rows.</summary>
internal static class DigestMapping
{
    /// <summary>What <see cref="Read"/> reads, where the tables of digests, videos, transcripts and models are called <c>d</c>, <c>v</c>, <c>t</c> and <c>l</c>.</summary>
    public const string Columns = """
        d.public_id, v.site, v.external_id, d.digest_type, d.language, l.provider, l.model, t.content_hash, d.title, d.overview, d.input_tokens, d.cached_input_tokens, d.output_tokens, d.cost_nano_usd,
            d.coverage, d.grounding, d.dropped, d.word_count, d.generated_at, d.stale_at
        """;

    /// <summary>What <see cref="ReadItem"/> reads, where the table of items is called <c>i</c>.</summary>
    public const string ItemColumns = "i.kind, i.start_ms, i.end_ms, i.title, i.text, i.fields, i.quote, i.support";

    public static DigestRow Row(Digest digest, DigestIdentity identity, long videoId, TranscriptRow transcript, long llmId) => new()
    {
        PublicId = digest.Id.Value,
        VideoId = videoId,
        TranscriptId = transcript.Id,
        LlmId = llmId,
        DigestType = StoredText.Clean(digest.Type.Name),
        Language = StoredText.Clean(digest.Language),
        WriterVersion = StoredText.Clean(identity.WriterVersion),
        Options = StoredText.Clean(identity.Options),
        Identity = identity.Hash,
        Title = StoredText.CleanOrNull(digest.Title),
        Overview = StoredText.Clean(digest.Overview),
        InputTokens = digest.Usage.InputTokens,
        CachedInputTokens = digest.Usage.CachedInputTokens,
        OutputTokens = digest.Usage.OutputTokens,
        CostNanoUsd = NanoDollars.Of(digest.Usage.Cost),
        Coverage = digest.Coverage,
        Grounding = digest.Grounding,
        Dropped = digest.Dropped,
        WordCount = digest.WordCount,
        GeneratedAt = Timestamp.From(digest.GeneratedAt),

        // Captions may have changed while the digest was being written. What stands for words that nobody has was never replaced by others.
        StaleAt = transcript.SegmentCount > 0 ? transcript.SupersededAt : null,
    };

    public static DigestItemRow Row(DigestItem item, long digestId, int position) => new()
    {
        DigestId = digestId,
        Position = position,
        Kind = StoredText.Clean(item.Kind),
        Title = StoredText.CleanOrNull(item.Title),
        Text = StoredText.Clean(item.Text),
        StartMs = Duration.Milliseconds(item.Start),
        EndMs = Duration.Milliseconds(item.End),
        Quote = StoredText.Clean(item.Quote),
        Support = item.Support,
        Fields = StoredText.CleanOrNull(item.Fields),
    };

    public static EvidenceRow Row(DigestEvidence evidence, long itemId, int position) => new()
    {
        ItemId = itemId,
        Position = position,
        FirstSegment = evidence.FirstSegment,
        LastSegment = evidence.LastSegment,
        Quote = StoredText.Clean(evidence.Quote),
    };

    public static Digest Read(ref ColumnCursor next, IReadOnlyList<DigestItem> items) => new()
    {
        Id = new DigestId(next.Uuid()),
        VideoId = new VideoId(next.Text(), next.Text()),
        Type = new DigestType(next.Text()),
        Language = next.Text(),
        Provider = next.Text(),
        Model = next.Text(),
        TranscriptHash = next.Text(),
        Title = next.TextOrNull(),
        Overview = next.Text(),
        Items = items,
        Usage = StoredUsage.Read(next.NumberOrNull(), next.NumberOrNull(), next.NumberOrNull(), next.NumberOrNull()),
        Coverage = next.Real(),
        Grounding = next.Real(),
        Dropped = (int)next.Number(),
        WordCount = (int)next.Number(),
        GeneratedAt = next.Moment().Value,
        StaleAt = next.MomentOrNull()?.Value,
    };

    public static DigestItem ReadItem(ref ColumnCursor next, IReadOnlyList<DigestEvidence> evidence) => new()
    {
        Kind = next.Text(),
        Start = Duration.Of(next.Number()),
        End = Duration.Of(next.Number()),
        Title = next.TextOrNull(),
        Text = next.Text(),
        Fields = next.TextOrNull(),
        Quote = next.Text(),
        Support = next.Real(),
        Evidence = evidence,
    };
}
