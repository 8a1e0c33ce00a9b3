using System.Collections.Concurrent;

namespace VideoDigester.Testing.Llm;

/// <summary>A provider whose answers a test writes, from the request they answer. Counts what it is asked.</summary>
public sealed class ScriptedProvider(Func<LlmRequest, int, CancellationToken, Task<LlmResponse>> answer) : ILlmProvider
{
    private readonly ConcurrentQueue<LlmRequest> _requests = new();
    private int _calls;

    public ScriptedProvider(Func<LlmRequest, string> answer)
        : this((request, _, _) => Task.FromResult(Response(answer(request))))
    {
    }

    /// <summary>A provider that always answers honestly.</summary>
    public static ScriptedProvider Honest => new(HonestModel.Answer);

    /// <inheritdoc />
    public LlmModel Model { get; init; } = new("scripted-1") { ContextWindow = 128_000, MaxOutputTokens = 8_000, SupportsJsonSchema = true, Prices = new LlmPrices(1, 4) };

    /// <summary>All requests, in the order in which they came.</summary>
    public IReadOnlyList<LlmRequest> Requests => [.. _requests];

    /// <summary>How often it was asked.</summary>
    public int Calls => _calls;

    /// <summary>Counts tokens, or null for a provider that cannot.</summary>
    public Func<string, int>? Counter { get; init; }

    /// <summary>An answer that used as many tokens as it has characters.</summary>
    public static LlmResponse Response(string text, LlmFinishReason reason = LlmFinishReason.Completed) =>
        new() { Text = text, FinishReason = reason, Usage = new LlmUsage { InputTokens = 1000, CachedInputTokens = 0, OutputTokens = text.Length } };

    /// <inheritdoc />
    public Task<LlmResponse> CompleteAsync(LlmRequest request, CancellationToken cancellationToken = default)
    {
        _requests.Enqueue(request);
        return answer(request, Interlocked.Increment(ref _calls), cancellationToken);
    }

    /// <inheritdoc />
    public async IAsyncEnumerable<LlmUpdate> StreamAsync(
        LlmRequest request, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var response = await CompleteAsync(request, cancellationToken);
        foreach (var piece in response.Text.Chunk(17))
            yield return new LlmUpdate(new string(piece));
        yield return new LlmUpdate("") { Usage = response.Usage, FinishReason = response.FinishReason };
    }

    /// <inheritdoc />
    public int? CountTokens(string text) => Counter?.Invoke(text);
}
