namespace VideoDigester;

/// <summary>Writes digests and keeps them. Safe for concurrent use by any number of threads and processes.</summary>
public interface IDigestService
{
    /// <summary>
    /// Returns the stored digest that answers the request (same transcript, type, language, writer and version), or writes and stores it.
    /// </summary>
    /// <param name="request">Which digest is wanted.</param>
    /// <param name="cancellationToken">Cancels the call; a digest is stored whole or not at all.</param>
    /// <returns>The digest and whether it was stored before.</returns>
    /// <exception cref="VideoDigesterException">
    /// <see cref="ErrorCode.VideoNotFound"/>, <see cref="ErrorCode.TranscriptNotFound"/>, <see cref="ErrorCode.UnknownDigestType"/>,
    /// <see cref="ErrorCode.UnknownProvider"/>, <see cref="ErrorCode.InvalidRequest"/>: the language is no tag.
    /// </exception>
    Task<DigestResult> DigestAsync(DigestRequest request, CancellationToken cancellationToken = default);

    /// <summary>Finds a digest.</summary>
    /// <param name="id">The digest's name.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The digest, or null where there is none.</returns>
    Task<Digest?> FindAsync(DigestId id, CancellationToken cancellationToken = default);

    /// <summary>Lists the current digests of a video.</summary>
    /// <param name="videoId">The video's identity.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The digests, newest first; empty where there is none.</returns>
    Task<IReadOnlyList<Digest>> ListAsync(VideoId videoId, CancellationToken cancellationToken = default);
}
