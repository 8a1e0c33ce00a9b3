namespace VideoDigester;

/// <summary>Writes digests and keeps them, and answers questions. Safe for concurrent use by any number of threads and processes.</summary>
public interface IDigestService
{
    /// <summary>
    /// Returns the stored digest that answers the request (same transcript, type, language, writer and version), or writes and stores it. Of requests for the
    /// same digest, in this process and in others on the same database, one writes; the others wait for it and get its digest, or its failure.
    /// </summary>
    /// <param name="request">Which digest is wanted.</param>
    /// <param name="cancellationToken">Cancels the call; a digest is stored whole or not at all.</param>
    /// <returns>The digest and whether it was stored before.</returns>
    /// <exception cref="VideoDigesterException">
    /// <see cref="ErrorCode.VideoNotFound"/>, <see cref="ErrorCode.TranscriptNotFound"/>, <see cref="ErrorCode.UnknownDigestType"/>,
    /// <see cref="ErrorCode.UnknownProvider"/>, <see cref="ErrorCode.InvalidRequest"/>: the language is no tag, or the built-in writer would have to translate.
    /// From models: <see cref="ErrorCode.BudgetExceeded"/>, <see cref="ErrorCode.DigestRejected"/>, <see cref="ErrorCode.ModelAnswerInvalid"/>,
    /// <see cref="ErrorCode.ModelRefused"/>, <see cref="ErrorCode.ModelDenied"/>, <see cref="ErrorCode.ContextExceeded"/>, and, after the retries that the
    /// options allow, <see cref="ErrorCode.RateLimited"/>, <see cref="ErrorCode.ModelUnavailable"/>, <see cref="ErrorCode.Timeout"/>,
    /// <see cref="ErrorCode.Network"/> and <see cref="ErrorCode.ModelFailed"/>.
    /// </exception>
    Task<DigestResult> DigestAsync(DigestRequest request, CancellationToken cancellationToken = default);

    /// <summary>Does what <see cref="DigestAsync"/> does and tells what happens meanwhile.</summary>
    /// <param name="request">Which digest is wanted.</param>
    /// <param name="cancellationToken">Cancels the call. Leaving the enumeration early cancels it too.</param>
    /// <returns>The events; the last one is <see cref="DigestCompleted"/>. Throws as <see cref="DigestAsync"/> does.</returns>
    IAsyncEnumerable<DigestEvent> StreamAsync(DigestRequest request, CancellationToken cancellationToken = default);

    /// <summary>Works out what a request would use, without asking a model.</summary>
    /// <param name="request">Which digest is wanted.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The estimate.</returns>
    /// <exception cref="VideoDigesterException">As those of <see cref="DigestAsync"/> that concern the request.</exception>
    Task<DigestEstimate> EstimateAsync(DigestRequest request, CancellationToken cancellationToken = default);

    /// <summary>Says why a request would, or would not, be answered from what is stored.</summary>
    /// <param name="request">Which digest is wanted.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The digest that answers, or what differs from the nearest one.</returns>
    /// <exception cref="VideoDigesterException">As those of <see cref="DigestAsync"/> that concern the request.</exception>
    Task<DigestExplanation> ExplainAsync(DigestRequest request, CancellationToken cancellationToken = default);

    /// <summary>Puts several digests of one video side by side. Those that are not stored are written, one after the other; one that fails does not stop the rest.</summary>
    /// <param name="requests">Which digests; all of one video, 100 at most.</param>
    /// <param name="cancellationToken">Cancels the call; digests that are stored by then stay.</param>
    /// <returns>A variant for each request, in their order.</returns>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.InvalidRequest"/>: the requests are of different videos, or too many.</exception>
    Task<IReadOnlyList<DigestVariant>> CompareAsync(IReadOnlyList<DigestRequest> requests, CancellationToken cancellationToken = default);

    /// <summary>Puts the stored digests of a video side by side. Nothing is written.</summary>
    /// <param name="videoId">The video's identity.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>A variant for each current digest, newest first; empty where there is none.</returns>
    Task<IReadOnlyList<DigestVariant>> CompareAsync(VideoId videoId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Answers a question from what was said in one video or in the whole library. The passages that have most to do with it are found by its words; a model answers from
    /// them alone, in statements that each quote one. Quotes are looked for where they are said to stand and statements are judged by them; what does not hold is mended once or
    /// dropped. Without a model the answer is the best passages. Nothing is stored but a row in the log of attempts, without the question, where a model was asked.
    /// </summary>
    /// <param name="request">The question.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The answer with its citations, or that the library does not say.</returns>
    /// <exception cref="VideoDigesterException">
    /// <see cref="ErrorCode.InvalidRequest"/>: the question is empty, too long or holds nothing but punctuation, or another member is not valid;
    /// <see cref="ErrorCode.VideoNotFound"/>, <see cref="ErrorCode.UnknownProvider"/>, <see cref="ErrorCode.InvalidConfiguration"/>. From models:
    /// <see cref="ErrorCode.BudgetExceeded"/>, <see cref="ErrorCode.ModelAnswerInvalid"/>, <see cref="ErrorCode.ModelRefused"/>,
    /// <see cref="ErrorCode.ModelDenied"/>, <see cref="ErrorCode.ContextExceeded"/>, and, after the retries that the options allow,
    /// <see cref="ErrorCode.RateLimited"/>, <see cref="ErrorCode.ModelUnavailable"/>, <see cref="ErrorCode.Timeout"/>,
    /// <see cref="ErrorCode.Network"/> and <see cref="ErrorCode.ModelFailed"/>.
    /// </exception>
    Task<Answer> AskAsync(AskRequest request, CancellationToken cancellationToken = default);

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
