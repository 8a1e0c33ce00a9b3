using VideoDigester.Text;

namespace VideoDigester.Digests.Writers.Llm.Chunks;

/// <summary>Counts tokens as a model does, or carefully where its provider cannot tell.</summary>
internal sealed class TokenCounter(ILlmProvider provider)
{
    // What the wire adds to a message: its role and its borders.
    private const int TokensOfMessage = 8;

    // More than any window holds, and little enough that sums of some do not overflow.
    private const int MostTokens = int.MaxValue / 16;

    /// <summary>The tokens of a text.</summary>
    /// <exception cref="VideoDigesterException"><see cref="ErrorCode.ModelFailed"/>: the provider cannot count.</exception>
    public int Of(string text)
    {
        try
        {
            return provider.CountTokens(text) is { } tokens ? Math.Clamp(tokens, 0, MostTokens) : TokenEstimate.Of(text);
        }
        catch (Exception failure) when (failure is not VideoDigesterException)
        {
            throw new VideoDigesterException(ErrorCode.ModelFailed, $"The provider failed to count tokens: {failure.Message}", failure);
        }
    }

    /// <summary>The tokens of a request as it is sent.</summary>
    public int Of(LlmRequest request) =>
        request.Messages.Sum(message => Of(message.Text) + TokensOfMessage) + (provider.Model.SupportsJsonSchema && request.Schema is { } schema ? Of(schema.Json) : 0);
}
