using Microsoft.Extensions.AI;

namespace VideoDigester.EndToEnd.Tests.Models;

/// <summary>A client without a wire, for what no real one does on demand.</summary>
internal sealed class FakeChatClient(string? model = "fake-1", Func<ChatOptions?, ChatResponse>? answer = null, string provider = "fake") : IChatClient
{
    public bool IsDisposed { get; private set; }

    public ChatOptions? Options { get; private set; }

    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        Options = options;
        return Task.FromResult(answer?.Invoke(options) ?? new ChatResponse(new ChatMessage(ChatRole.Assistant, "yes")));
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var update in (await GetResponseAsync(messages, options, cancellationToken)).ToChatResponseUpdates())
            yield return update;
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceType == typeof(ChatClientMetadata) ? new ChatClientMetadata(provider, providerUri: null, model) : null;

    public void Dispose() => IsDisposed = true;
}
