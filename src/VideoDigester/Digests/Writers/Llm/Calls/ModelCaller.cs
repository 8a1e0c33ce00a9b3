using VideoDigester.Diagnostics;
using VideoDigester.Digests.Writers.Llm.Chunks;
using VideoDigester.Storage;

namespace VideoDigester.Digests.Writers.Llm.Calls;

/// <summary>
/// Asks a model for one digest, or for the answer to one question: what an earlier request already paid for is not asked again; the rest is reserved, called, retried and settled. Safe for concurrent use; no more calls
/// run at once than the options say.
/// </summary>
internal sealed class ModelCaller(ILlmProvider provider, CallTelemetry telemetry, TokenCounter counter, CallRetry retry, CallAccount account, PartStore parts, string identity, UsageTally tally, int maxConcurrentCalls) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(maxConcurrentCalls, maxConcurrentCalls);
    private readonly ModelCall _call = new(provider);

    /// <summary>Asks.</summary>
    /// <param name="request">What to answer.</param>
    /// <param name="onText">Hears the answer as it comes, from its beginning again where a call is retried; null where nobody listens.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="VideoDigesterException">No usable answer came: see <see cref="ILlmProvider.CompleteAsync"/>.</exception>
    public async Task<CallAnswer> AskAsync(LlmRequest request, IAnswerListener? onText, CancellationToken cancellationToken)
    {
        var hash = CallHash.Of(provider.Model.Name, request);
        if (await parts.FindAsync(identity, hash, cancellationToken).ConfigureAwait(false) is { } paid)
        {
            tally.Reuse(paid.Usage);
            return new CallAnswer(hash, new LlmResponse { Text = paid.Response, FinishReason = paid.FinishReason }, paid.Usage, IsReused: true);
        }

        // Counted once, however often the call is made.
        var tokens = counter.Of(request);
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await retry.RunAsync(token => AttemptAsync(request, tokens, hash, onText, token, cancellationToken), cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Keeps an answer that could be used, until the digest is stored: asked for the same digest again, nobody pays for it twice.</summary>
    public async Task KeepAsync(CallAnswer answer, CancellationToken cancellationToken)
    {
        if (answer.IsReused)
            return;
        try
        {
            await parts.SaveAsync(identity, answer.Hash, new DigestPart(answer.Response.Text, answer.Response.FinishReason, answer.Usage), cancellationToken).ConfigureAwait(false);
        }
        catch (VideoDigesterException)
        {
            // It is there all the same; only a digest that fails later would pay for it again.
        }
    }

    /// <inheritdoc />
    public void Dispose() => _gate.Dispose();

    private async Task<CallAnswer> AttemptAsync(LlmRequest request, int tokens, string hash, IAnswerListener? onText, CancellationToken cancellationToken, CancellationToken givenUp)
    {
        var reservation = await account.ReserveAsync(tokens, request.MaxOutputTokens ?? 0, cancellationToken).ConfigureAwait(false);
        LlmUsage? usage = LlmUsage.Unknown;
        try
        {
            var response = await telemetry.ChatAsync(request, () => _call.MakeAsync(request, onText, cancellationToken), givenUp).ConfigureAwait(false);
            usage = response.Usage;
            if (response.FinishReason is LlmFinishReason.ContentFilter or LlmFinishReason.Refusal)
                throw new VideoDigesterException(ErrorCode.ModelRefused, response.FinishReason is LlmFinishReason.Refusal ? "The model declined to answer." : "The provider's filter stopped the answer.");
            return new CallAnswer(hash, response, account.UsageOf(response.Usage), IsReused: false);
        }
        catch (VideoDigesterException failure) when (usage == LlmUsage.Unknown && UsesNothing(failure.Code))
        {
            usage = null;
            throw;
        }
        finally
        {
            await account.SettleAsync(reservation, usage).ConfigureAwait(false);
        }
    }

    // A provider that turns a call away at its door bills nothing for it.
    private static bool UsesNothing(ErrorCode code) => code is ErrorCode.RateLimited or ErrorCode.ModelUnavailable or ErrorCode.ModelDenied or ErrorCode.ContextExceeded;
}
