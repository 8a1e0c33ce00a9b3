namespace VideoDigester;

/// <summary>
/// A model that turns texts into vectors whose directions are close where their meanings are. Register one by <c>UseEmbeddingProvider</c>: passages of transcripts get vectors and a
/// search finds by meaning too; without one nothing changes. Implementations are called from several threads at once.
/// </summary>
public interface IEmbeddingProvider
{
    /// <summary>The model and what is known about it. Asks nobody; its name and provider do not change while the provider lives.</summary>
    EmbeddingModel Model { get; }

    /// <summary>Asks the model once. Retries are the caller's: an implementation makes one attempt and reports how it ended.</summary>
    /// <param name="texts">
    /// One to <see cref="EmbeddingModel.MaxBatchSize"/> texts, and no more than the library's options say (64 unless set); none is empty. A passage has up to 800 characters.
    /// </param>
    /// <param name="purpose">What the vectors are for. Both purposes share one space: a query is compared with passages.</param>
    /// <param name="cancellationToken">Cancels the call, and the request on the wire with it.</param>
    /// <returns>A vector for each text, in their order.</returns>
    /// <exception cref="VideoDigesterException">
    /// No answer came. <see cref="ErrorCode.RateLimited"/>, <see cref="ErrorCode.ModelUnavailable"/>, <see cref="ErrorCode.ModelDenied"/>,
    /// <see cref="ErrorCode.ModelRefused"/>, <see cref="ErrorCode.ContextExceeded"/>, <see cref="ErrorCode.Timeout"/>, <see cref="ErrorCode.Network"/>
    /// or <see cref="ErrorCode.ModelFailed"/>; <see cref="Failure.RetryAfter"/> where the provider named a time.
    /// Other exceptions count as <see cref="ErrorCode.ModelFailed"/>.
    /// </exception>
    Task<EmbeddingResponse> EmbedAsync(IReadOnlyList<string> texts, EmbeddingPurpose purpose, CancellationToken cancellationToken = default);
}
