using VideoDigester.Storage;
using VideoDigester.YtDlp;

namespace VideoDigester.Legacy;

/// <summary>Keeps what was read of the other database, each in a transaction of its own. Doing it again converges on the same rows.</summary>
internal sealed class LegacyKeeper(VideoStore videos, ChannelDirectory channels, TranscriptStore transcripts, DigestStore digests, TimeProvider time)
{
    private const string Site = "youtube";

    public Task<IngestOutcome> KeepAsync(ChannelMetadata channel, DateTimeOffset fetchedAt, CancellationToken cancellationToken) => channels.SaveAsync(Site, channel, fetchedAt, cancellationToken);

    /// <summary>Keeps a video, unless it was removed from the library on purpose.</summary>
    public Task<IngestOutcome> KeepAsync(YtDlpRecord record, CancellationToken cancellationToken) =>
        videos.SaveAsync(record.Metadata, sourcePath: null, Attempt(record.Metadata.Url), cancellationToken, IfAbsent.AddUnlessRemoved, isHearsay: true);

    public Task<IngestOutcome> KeepAsync(Transcript transcript, CancellationToken cancellationToken) =>
        transcripts.SaveAsync(transcript, Attempt(transcript.Info.SourceUrl ?? transcript.Info.VideoId.ToString()), cancellationToken);

    public Task<(IngestOutcome Outcome, DigestId Id)> KeepAsync(LegacyDigest digest, string? user, CancellationToken cancellationToken) =>
        digests.ImportAsync(digest.Digest, digest.Identity, user, cancellationToken);

    private Attempt Attempt(string target) => new(target, time.GetUtcNow());
}
