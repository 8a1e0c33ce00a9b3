using VideoDigester.Text;

namespace VideoDigester.Digests.Writers.Llm.Chunks;

/// <summary>Counts tokens as a model does, or carefully where its provider cannot tell.</summary>
internal sealed class TokenCounter(ILlmProvider provider)
{
    // What the wire adds to a message: its role and its borders.
    private const int TokensOfMessage = 8;

    /// <summary>The tokens of a text.</summary>
    public int Of(string text) => provider.CountTokens(text) ?? TokenEstimate.Of(text);

    /// <summary>The tokens of a request as it is sent.</summary>
    public int Of(LlmRequest request) =>
        request.Messages.Sum(message => Of(message.Text) + TokensOfMessage) + (provider.Model.HonoursJsonSchema && request.Schema is { } schema ? Of(schema.Json) : 0);
}
