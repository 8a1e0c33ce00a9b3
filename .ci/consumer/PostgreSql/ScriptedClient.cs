using System.Text.Json;
using Microsoft.Extensions.AI;

namespace PostgreSql;

/// <summary>A model that quotes the first passage it is shown.</summary>
internal sealed class ScriptedClient : IChatClient
{
    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var passage = messages.Last().Text.Split('\n').First(line => line.StartsWith("[1] ", StringComparison.Ordinal))[4..];
        var quote = string.Join(' ', passage.Split(' ').Take(12));
        var answer = JsonSerializer.Serialize(new { overview = quote, items = new[] { new { text = quote, passages = new[] { 1 }, quote } } });
        return Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, answer)) { FinishReason = ChatFinishReason.Stop });
    }

    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }
}
