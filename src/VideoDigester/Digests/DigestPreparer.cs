using VideoDigester.Storage;
using VideoDigester.Text;

namespace VideoDigester.Digests;

/// <summary>Finds what a digest is written from, and by whom.</summary>
internal sealed class DigestPreparer(VideoStore videos, TranscriptStore transcripts, DigestWriters writers)
{
    /// <summary>Prepares a request.</summary>
    /// <exception cref="VideoDigesterException">The request cannot be answered: see <see cref="IDigestService.DigestAsync"/>.</exception>
    public async Task<PreparedDigest> PrepareAsync(DigestRequest request, CancellationToken cancellationToken)
    {
        request = Normal(request);
        var writer = writers.For(request);
        var video = await videos.FindAsync(request.VideoId, cancellationToken).ConfigureAwait(false)
            ?? throw new VideoDigesterException(ErrorCode.VideoNotFound, $"The library has no video {request.VideoId}. Add it first.");
        var source = new DigestSource(video.Metadata, await TranscriptOf(request, writer, cancellationToken).ConfigureAwait(false));
        return new PreparedDigest(request, writer, source, DigestRequestIdentity.Of(source, request, writer));
    }

    /// <summary>The request with its language tags in their usual case.</summary>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidRequest"/>: a language is no tag, or the user has no name.</exception>
    public static DigestRequest Normal(DigestRequest request)
    {
        return request with { UserId = CheckedUser.OrNull(request.UserId), Language = RequestedLanguage.Of(request.Language), TranscriptLanguage = RequestedLanguage.Of(request.TranscriptLanguage) };
    }

    private async Task<Transcript> TranscriptOf(DigestRequest request, IDigestWriter writer, CancellationToken cancellationToken)
    {
        var wanted = request.TranscriptLanguage ?? request.Language;
        var transcript = await transcripts.FindAsync(request.VideoId, wanted, cancellationToken).ConfigureAwait(false);

        // Who translates takes the words in the language asked for where somebody already said them in it, and otherwise the best there are.
        if (transcript is null && writer.Translates && request.TranscriptLanguage is null)
            transcript = await transcripts.FindAsync(request.VideoId, null, cancellationToken).ConfigureAwait(false);
        if (transcript is null)
            throw new VideoDigesterException(ErrorCode.TranscriptNotFound, wanted is null
                ? $"The library holds no transcript of '{request.VideoId}'."
                : $"The library holds no transcript of '{request.VideoId}' in '{wanted}'.");
        if (!writer.Translates && request.Language is { } language && !LanguageTag.Matches(language, transcript.Info.Language))
            throw new VideoDigesterException(ErrorCode.InvalidRequest, $"The transcript in '{transcript.Info.Language}' cannot be digested in '{language}': the built-in writer does not translate.");
        if (transcript.Info.Source == TranscriptSourceKind.Untimed)
            throw new VideoDigesterException(ErrorCode.TranscriptNotFound, $"The library holds only a text without times of {request.VideoId}; a digest needs captions: refresh the video.");
        if (transcript.Segments.All(segment => string.IsNullOrWhiteSpace(segment.Text)))
            throw new VideoDigesterException(ErrorCode.TranscriptNotFound, $"The transcript of {request.VideoId} has no words.");
        return transcript;
    }
}
