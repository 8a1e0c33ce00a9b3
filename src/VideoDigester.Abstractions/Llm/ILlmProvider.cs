namespace VideoDigester;

/// <summary>
/// A language model behind an API. Register it under a name by <c>AddLlmProvider</c>; several may stand side by side. Implementations are called from
/// several threads at once. What the model answers is checked against the transcript before it is kept.
/// </summary>
public interface ILlmProvider
{
    /// <summary>The model and what is known about it. Does not change while the provider lives, and asks nobody.</summary>
    LlmModel Model { get; }

    /// <summary>Asks the model once. Retries are the caller's: an implementation makes one attempt and reports how it ended.</summary>
    /// <param name="request">What to answer.</param>
    /// <param name="cancellationToken">Cancels the call, and the request on the wire with it.</param>
    /// <returns>
    /// The answer as the model gave it, also where it is cut off, filtered or refused: <see cref="LlmResponse.FinishReason"/> says so, and what it
    /// used is then known.
    /// </returns>
    /// <exception cref="VideoDigesterException">
    /// No answer came. <see cref="ErrorCode.RateLimited"/>, <see cref="ErrorCode.ModelUnavailable"/>, <see cref="ErrorCode.ModelDenied"/>,
    /// <see cref="ErrorCode.ModelRefused"/>, <see cref="ErrorCode.ContextExceeded"/>, <see cref="ErrorCode.Timeout"/>, <see cref="ErrorCode.Network"/>
    /// or <see cref="ErrorCode.ModelFailed"/>; <see cref="Failure.RetryAfter"/> where the provider named a time.
    /// Other exceptions count as <see cref="ErrorCode.ModelFailed"/>.
    /// </exception>
    Task<LlmResponse> CompleteAsync(LlmRequest request, CancellationToken cancellationToken = default);

    /// <summary>
    /// Asks the model once and passes its answer on as it comes. The texts of all updates, one after the other, are the answer. Without an implementation of
    /// its own, a provider answers in one piece.
    /// </summary>
    /// <param name="request">What to answer.</param>
    /// <param name="cancellationToken">Cancels the call, and the request on the wire with it.</param>
    /// <returns>The pieces of the answer; throws as <see cref="CompleteAsync"/> does, also in the middle.</returns>
    async IAsyncEnumerable<LlmUpdate> StreamAsync(
        LlmRequest request, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var response = await CompleteAsync(request, cancellationToken).ConfigureAwait(false);
        yield return new LlmUpdate(response.Text) { Usage = response.Usage, FinishReason = response.FinishReason };
    }

    /// <summary>Counts the tokens of a text as this model reads it.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The count, or null where the provider cannot tell without asking; a careful estimate is used then.</returns>
    int? CountTokens(string text) => null;
}
