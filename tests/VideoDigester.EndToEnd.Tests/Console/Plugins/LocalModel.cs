using System.Net.Http.Json;
using System.Text.Json.Nodes;
using VideoDigester;

// Not under VideoDigester: a reader of docs/plugins.md is not there either.
namespace Plugins;

public sealed class LocalModel(HttpClient http) : ILlmProvider
{
    public LlmModel Model { get; } = new("llama3.2") { ContextWindow = 8_192, SupportsJsonSchema = true, Prices = new LlmPrices(Input: 0, Output: 0) };

    public async Task<LlmResponse> CompleteAsync(LlmRequest request, CancellationToken cancellationToken = default)
    {
        var messages = request.Messages.Select(message => new { role = message.Role.ToString().ToLowerInvariant(), content = message.Text });
        var options = new { num_ctx = Model.ContextWindow, num_predict = request.MaxOutputTokens, temperature = request.Temperature };
        var format = request.Schema is { } schema ? JsonNode.Parse(schema.Json) : null;
        using var answer = await http.PostAsJsonAsync("api/chat", new { model = Model.Name, messages, format, options, stream = false }, cancellationToken);
        if ((int)answer.StatusCode is >= 400 and var status)
            throw new VideoDigesterException(status switch { 429 => ErrorCode.RateLimited, >= 500 => ErrorCode.ModelUnavailable, _ => ErrorCode.ModelFailed }, $"The model answered HTTP {status}.");
        var said = (await answer.Content.ReadFromJsonAsync<JsonObject>(cancellationToken))!;
        return new LlmResponse
        {
            Text = (string)said["message"]!["content"]!,
            FinishReason = (string?)said["done_reason"] == "length" ? LlmFinishReason.Length : LlmFinishReason.Completed,
            Usage = new LlmUsage { InputTokens = (long?)said["prompt_eval_count"], OutputTokens = (long?)said["eval_count"] },
        };
    }
}
