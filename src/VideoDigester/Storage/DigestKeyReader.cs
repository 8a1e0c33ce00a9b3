using LinqToDB;
using LinqToDB.Async;
using VideoDigester.Storage.Rows;

namespace VideoDigester.Storage;

/// <summary>Reads what stored digests answer, without what they say.</summary>
internal static class DigestKeyReader
{
    /// <summary>The current digests of a video and type, newest first.</summary>
    public static IQueryable<Head> Query(LibraryConnection connection, VideoId videoId, DigestType type)
    {
        var name = StoredText.Clean(type.Name);
        return
            from video in connection.VideosNamed(videoId)
            from digest in connection.Digests.InnerJoin(digest => digest.VideoId == video.Id)
            from transcript in connection.Transcripts.InnerJoin(transcript => transcript.Id == digest.TranscriptId)
            from llm in connection.Llms.InnerJoin(llm => llm.Id == digest.LlmId)
            where digest.DigestType == name && digest.SupersededAt == null
            orderby digest.GeneratedAt descending, digest.Id descending
            select new Head { Digest = digest, Transcript = transcript, Llm = llm };
    }

    public static async Task<IReadOnlyList<StoredDigestKey>> ReadAsync(LibraryConnection connection, VideoId videoId, DigestType type, CancellationToken cancellationToken) =>
        (await Query(connection, videoId, type).ToListAsync(cancellationToken).ConfigureAwait(false)).ConvertAll(Read);

    private static StoredDigestKey Read(Head head) => new()
    {
        Id = new DigestId(head.Digest.PublicId),
        Identity = head.Digest.Identity,
        TranscriptHash = head.Transcript.ContentHash,
        TranscriptSource = StoredName<TranscriptSourceKind>.Parse(head.Transcript.Source),
        TranscriptLanguage = head.Transcript.Language,
        Language = head.Digest.Language,
        Provider = head.Llm.Provider,
        Model = head.Llm.Model,
        WriterVersion = head.Digest.WriterVersion,
        Options = head.Digest.Options,
    };

    /// <summary>The rows that a key is made of.</summary>
    internal sealed class Head
    {
        public required DigestRow Digest { get; init; }

        public required TranscriptRow Transcript { get; init; }

        public required LlmRow Llm { get; init; }
    }
}
