using System.Text;
using VideoDigester.Digests.Writers.Llm.Answers;

namespace VideoDigester.Digests.Writers.Llm.Calls;

/// <summary>One call to a provider, in one piece or as a stream; whatever a provider throws becomes a failure with a code.</summary>
internal sealed class ModelCall(ILlmProvider provider)
{
    private const long MostTokens = 1_000_000_000;

    /// <summary>Makes the call.</summary>
    /// <param name="request">What to answer.</param>
    /// <param name="listener">Hears the answer as it comes; null where nobody listens.</param>
    /// <param name="cancellationToken">Ends the call, whether or not the provider listens to it.</param>
    public async Task<LlmResponse> MakeAsync(LlmRequest request, IAnswerListener? listener, CancellationToken cancellationToken)
    {
        try
        {
            // On a thread of its own: a provider may block the one that calls it.
            var call = Task.Run(() => listener is null ? provider.CompleteAsync(request, cancellationToken) : StreamAsync(request, listener, cancellationToken), cancellationToken);
            return await call.WaitAsync(cancellationToken).ConfigureAwait(false) is { } response
                ? Readable(response)
                : throw new VideoDigesterException(ErrorCode.ModelFailed, "The provider gave no answer.");
        }
        catch (Exception failure) when (failure is not VideoDigesterException && !cancellationToken.IsCancellationRequested)
        {
            throw new VideoDigesterException(ErrorCode.ModelFailed, $"The call to the model failed: {failure.Message}", failure);
        }
    }

    private async Task<LlmResponse> StreamAsync(LlmRequest request, IAnswerListener listener, CancellationToken cancellationToken)
    {
        lock (listener)
            listener.Begin();
        var text = new StringBuilder();
        LlmUsage? usage = null;
        LlmFinishReason? reason = null;
        await foreach (var update in provider.StreamAsync(request, cancellationToken).WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            (usage, reason) = (update.Usage ?? usage, update.FinishReason ?? reason);
            text.Append(update.Text);

            // A model that never stops is stopped here; what it said is too long to be read.
            if (text.Length > AnswerReader.LongestAnswer)
                return new LlmResponse { Text = text.ToString(), FinishReason = LlmFinishReason.Completed, Usage = usage ?? LlmUsage.Unknown };
            // A call that is over by its time may still be spoken to, while the next one tells the same listener.
            lock (listener)
            {
                cancellationToken.ThrowIfCancellationRequested();
                listener.Hear(update.Text);
            }
        }

        return reason is { } ended
            ? new LlmResponse { Text = text.ToString(), FinishReason = ended, Usage = usage ?? LlmUsage.Unknown }
            : throw new VideoDigesterException(ErrorCode.Network, "The connection to the model was cut in the middle of its answer.");
    }

    // Nothing that is longer than can be read is kept, and counts that cannot be are unknown.
    private static LlmResponse Readable(LlmResponse response)
    {
        var (text, usage) = (response.Text ?? "", response.Usage ?? LlmUsage.Unknown);
        return response with
        {
            Text = text.Length <= AnswerReader.LongestAnswer ? text : text[..(AnswerReader.LongestAnswer + 1)],

            // A provider may be newer than this release; what it answered is read for itself.
            FinishReason = Enum.IsDefined(response.FinishReason) ? response.FinishReason : LlmFinishReason.Completed,
            Usage = new LlmUsage
            {
                InputTokens = Count(usage.InputTokens, MostTokens),
                CachedInputTokens = Count(usage.CachedInputTokens, usage.InputTokens ?? MostTokens),
                OutputTokens = Count(usage.OutputTokens, MostTokens),
            },
        };
    }

    private static long? Count(long? tokens, long most) => tokens >= 0 && tokens <= most ? tokens : null;
}
