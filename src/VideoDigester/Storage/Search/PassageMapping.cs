using VideoDigester.Storage.Rows;

namespace VideoDigester.Storage.Search;

/// <summary>Between analysed passages and their rows.</summary>
internal static class PassageMapping
{
    public static TranscriptPassageRow Row(IndexedPassage passage, long transcriptId, long id) => new()
    {
        Id = id,
        TranscriptId = transcriptId,
        FirstSegment = passage.FirstSegment,
        LastSegment = passage.LastSegment,
        FromOffset = passage.FromOffset,
        Length = passage.Length,
        Signature = passage.Signature,
    };

    public static TextPassageRow Row(IndexedText passage, long videoId, long? digestId, long id) => new()
    {
        Id = id,
        VideoId = videoId,
        DigestId = digestId,
        Kind = StoredName<SearchHitKind>.Of(passage.Kind),
        Position = passage.Position,
        FromOffset = passage.FromOffset,
        Length = passage.Length,
        Signature = passage.Signature,
    };
}
