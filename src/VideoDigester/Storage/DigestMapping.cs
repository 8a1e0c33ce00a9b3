using VideoDigester.Storage.Rows;

namespace VideoDigester.Storage;

/// <summary>Between digests and their rows.</summary>
internal static class DigestMapping
{
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

    public static Digest Read(DigestRow row, VideoId videoId, string transcriptHash, LlmRow llm, IReadOnlyList<DigestItem> items) => new()
    {
        Id = new DigestId(row.PublicId),
        VideoId = videoId,
        Type = new DigestType(row.DigestType),
        Language = row.Language,
        Provider = llm.Provider,
        Model = llm.Model,
        TranscriptHash = transcriptHash,
        Title = row.Title,
        Overview = row.Overview,
        Items = items,
        Usage = StoredUsage.Read(row.InputTokens, row.CachedInputTokens, row.OutputTokens, row.CostNanoUsd),
        Coverage = row.Coverage,
        Grounding = row.Grounding,
        Dropped = row.Dropped,
        WordCount = row.WordCount,
        GeneratedAt = row.GeneratedAt.Value,
        StaleAt = row.StaleAt?.Value,
    };

    public static DigestItem Read(DigestItemRow row, IReadOnlyList<DigestEvidence> evidence) => new()
    {
        Kind = row.Kind,
        Start = Duration.Of(row.StartMs),
        End = Duration.Of(row.EndMs),
        Title = row.Title,
        Text = row.Text,
        Fields = row.Fields,
        Quote = row.Quote,
        Support = row.Support,
        Evidence = evidence,
    };
}
