using System.Text.Json.Nodes;
using VideoDigester;

namespace Plugin;

/// <summary>A model behind an API of its own, here without the API: it quotes the first passage it is shown.</summary>
public sealed class DeskModel : ILlmProvider
{
    public LlmModel Model { get; } = new("desk-1") { ContextWindow = 8_192, SupportsJsonSchema = true, Prices = new LlmPrices(Input: 0, Output: 0) };

    public Task<LlmResponse> CompleteAsync(LlmRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var passage = request.Messages[^1].Text.Split('\n').First(line => line.StartsWith("[1] ", StringComparison.Ordinal))[4..];
        var quote = string.Join(' ', passage.Split(' ').Take(12));
        var title = string.Join(' ', passage.Split(' ').Take(4));
        var item = new JsonObject { ["title"] = title, ["text"] = quote, ["passages"] = new JsonArray(1), ["quote"] = quote };
        var answer = new JsonObject { ["overview"] = quote, ["items"] = new JsonArray(item) };
        return Task.FromResult(new LlmResponse { Text = answer.ToJsonString(), Usage = new LlmUsage { InputTokens = 100, OutputTokens = 20 } });
    }
}
