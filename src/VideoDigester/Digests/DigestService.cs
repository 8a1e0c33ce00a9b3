using VideoDigester.Digests.Grounding;
using VideoDigester.Digests.Writers.Extractive;
using VideoDigester.Storage;
using VideoDigester.Text;

namespace VideoDigester.Digests;

/// <inheritdoc cref="IDigestService" />
internal sealed class DigestService(
    VideoStore videos,
    TranscriptStore transcripts,
    DigestStore digests,
    ProcessingLog log,
    IEnumerable<IDigestWriter> writers,
    TimeProvider time) : IDigestService
{
    private readonly Dictionary<string, IDigestWriter> _writers = writers.ToDictionary(writer => writer.Provider, StringComparer.Ordinal);

    /// <inheritdoc />
    public async Task<DigestResult> DigestAsync(DigestRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        request = request with { Language = RequestedLanguage.Of(request.Language), TranscriptLanguage = RequestedLanguage.Of(request.TranscriptLanguage) };
        var attempt = new Attempt(request.VideoId.ToString(), time.GetUtcNow());
        try
        {
            var writer = WriterFor(request);
            var video = await videos.FindAsync(request.VideoId, cancellationToken).ConfigureAwait(false)
                ?? throw new VideoDigesterException(ErrorCode.VideoNotFound, $"The library has no video {request.VideoId}. Add it first.");
            attempt = attempt with { Target = video.Metadata.Url };
            var source = new DigestSource(video.Metadata, await TranscriptOf(request, cancellationToken).ConfigureAwait(false));
            var identity = DigestRequestIdentity.Of(source, request, writer);
            if (!request.Force && await digests.FindByIdentityAsync(identity.Hash, cancellationToken).ConfigureAwait(false) is { } stored)
                return new DigestResult { Digest = stored, IsCached = true };
            var written = await WriteAsync(source, request, writer, cancellationToken).ConfigureAwait(false);
            var saved = await digests.SaveAsync(written, identity, request.Force, attempt, cancellationToken).ConfigureAwait(false);

            // Another process may have stored the same digest meanwhile: then that one is the answer.
            return new DigestResult { Digest = saved, IsCached = saved.Id != written.Id };
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            await LogAsync(attempt, request.VideoId, failure).ConfigureAwait(false);
            throw;
        }
    }

    /// <inheritdoc />
    public Task<Digest?> FindAsync(DigestId id, CancellationToken cancellationToken = default) => digests.FindAsync(id, cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<Digest>> ListAsync(VideoId videoId, CancellationToken cancellationToken = default) => digests.ListAsync(videoId, cancellationToken);

    private IDigestWriter WriterFor(DigestRequest request)
    {
        var writer = _writers.GetValueOrDefault(request.Provider ?? ExtractiveWriter.ProviderName)
            ?? throw new VideoDigesterException(ErrorCode.UnknownProvider, $"No digest writer is registered as '{request.Provider}'. Registered: {string.Join(", ", _writers.Keys)}.");
        return writer.Types.Contains(request.Type)
            ? writer
            : throw new VideoDigesterException(ErrorCode.UnknownDigestType, $"'{writer.Provider}' writes no digest of type '{request.Type}'. It writes {string.Join(", ", writer.Types)}.");
    }

    private async Task<Transcript> TranscriptOf(DigestRequest request, CancellationToken cancellationToken)
    {
        var wanted = request.TranscriptLanguage ?? request.Language;
        var transcript = await transcripts.FindAsync(request.VideoId, wanted, cancellationToken).ConfigureAwait(false)
            ?? throw new VideoDigesterException(ErrorCode.TranscriptNotFound, wanted is null
                ? $"The library holds no transcript of '{request.VideoId}'."
                : $"The library holds no transcript of '{request.VideoId}' in '{wanted}'.");
        if (request.Language is { } language && !LanguageTag.Takes(language, transcript.Info.Language))
            throw new VideoDigesterException(ErrorCode.InvalidRequest, $"The transcript in '{transcript.Info.Language}' cannot be digested in '{language}': the built-in writer does not translate.");
        if (transcript.Segments.All(segment => string.IsNullOrWhiteSpace(segment.Text)))
            throw new VideoDigesterException(ErrorCode.TranscriptNotFound, $"The transcript of {request.VideoId} has no words.");
        return transcript;
    }

    private async Task<Digest> WriteAsync(DigestSource source, DigestRequest request, IDigestWriter writer, CancellationToken cancellationToken)
    {
        var draft = await writer.WriteAsync(source, request, cancellationToken).ConfigureAwait(false);
        var grounded = new Grounder(source).Ground(draft.Items, cancellationToken);
        var now = time.GetUtcNow();
        return new Digest
        {
            Id = DigestId.Create(now),
            VideoId = source.Video.Id,
            Type = request.Type,
            Language = source.Transcript.Info.Language,
            Provider = writer.Provider,
            Model = writer.Model,
            TranscriptHash = source.Transcript.Info.ContentHash,
            Title = draft.Title,
            Overview = draft.Overview,
            Items = grounded.Items,
            Usage = draft.Usage,
            Coverage = (double)draft.SegmentsRead / source.Segments.Count,
            Grounding = grounded.Grounding,
            Dropped = grounded.Dropped,
            GeneratedAt = now,
        };
    }

    private async Task LogAsync(Attempt attempt, VideoId video, Exception failure)
    {
        var reason = new Failure((failure as VideoDigesterException)?.Code ?? ErrorCode.Unknown, failure.Message);
        try
        {
            await log.AppendFailureAsync(ProcessingStep.Digest, attempt, video, reason, CancellationToken.None).ConfigureAwait(false);
        }
        catch (VideoDigesterException)
        {
            // The log is in the database, which may be what failed: the caller hears the first failure, not the second.
        }
    }
}
