using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace VideoDigester.Testing.Models;

/// <summary>A model without a wire for tests of the engine alone: it gets the very prompt and schema, and behaves as a server does that is told the same.</summary>
public sealed class ScriptedModel(Func<ModelCall, ModelReply> answer) : ILlmProvider
{
    private readonly ConcurrentQueue<ModelCall> _calls = new();

    public LlmModel Model { get; init; } = new("scripted-1") { ContextWindow = 128_000, MaxOutputTokens = 16_000, SupportsJsonSchema = true, Prices = new LlmPrices(1, 4) { CachedInput = 0.1m } };

    /// <summary>Counts tokens, or null for a model that does not.</summary>
    public Func<string, int>? Counter { get; init; }

    /// <summary>What was asked, in order.</summary>
    public IReadOnlyList<ModelCall> Calls => [.. _calls];

    public int? CountTokens(string text) => Counter?.Invoke(text);

    public async Task<LlmResponse> CompleteAsync(LlmRequest request, CancellationToken cancellationToken = default)
    {
        var (call, reply) = await AskAsync(request, isStreaming: false, cancellationToken);
        if (reply.HangsAfter is not null)
            await Task.Delay(Timeout.Infinite, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        if (reply.CutAfter is not null)
            throw Cut();
        return new LlmResponse { Text = reply.Text, FinishReason = Reason(reply) ?? LlmFinishReason.Completed, Usage = Usage(call, reply) };
    }

    public async IAsyncEnumerable<LlmUpdate> StreamAsync(LlmRequest request, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var (call, reply) = await AskAsync(request, isStreaming: true, cancellationToken);
        var sent = 0;
        foreach (var piece in reply.Pieces())
        {
            await InterruptAsync();
            yield return new LlmUpdate(piece);
            sent += piece.Length;
        }

        await InterruptAsync();
        yield return new LlmUpdate("") { FinishReason = Reason(reply), Usage = Usage(call, reply) };

        async Task InterruptAsync()
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (reply.HangsAfter <= sent)
                await Task.Delay(Timeout.Infinite, cancellationToken);
            if (reply.FailsAfter <= sent)
                throw new VideoDigesterException(ErrorCode.ModelUnavailable, reply.Error?.Message ?? "No.");
            if (reply.CutAfter <= sent)
                throw Cut();
        }
    }

    private async Task<(ModelCall Call, ModelReply Reply)> AskAsync(LlmRequest request, bool isStreaming, CancellationToken cancellationToken)
    {
        var call = new ModelCall
        {
            Model = Model.Name,
            Messages = request.Messages,
            Schema = Model.SupportsJsonSchema ? request.Schema?.Json : null,
            SchemaName = request.Schema?.Name,
            WantsJson = request.Schema is not null,
            MaxTokens = request.MaxOutputTokens,
            Temperature = request.Temperature,
            IsStreaming = isStreaming,
        };
        _calls.Enqueue(call);
        var reply = answer(call);
        if (reply.Gate is { } gate)
            await gate.WaitAsync(cancellationToken);
        return reply.Status < 400 ? (call, reply) : throw new VideoDigesterException(new Failure(CodeOf(reply.Status), reply.Error?.Message ?? "No.")
        {
            RetryAfter = reply.Headers.TryGetValue("Retry-After", out var seconds) ? TimeSpan.FromSeconds(int.Parse(seconds, System.Globalization.CultureInfo.InvariantCulture)) : null,
        });
    }

    private static VideoDigesterException Cut() => new(ErrorCode.Network, "The connection broke.");

    private static ErrorCode CodeOf(int status) => status switch
    {
        429 => ErrorCode.RateLimited,
        >= 500 => ErrorCode.ModelUnavailable,
        401 or 402 or 403 or 404 => ErrorCode.ModelDenied,
        413 => ErrorCode.ContextExceeded,
        _ => ErrorCode.ModelFailed,
    };

    private static LlmFinishReason? Reason(ModelReply reply) => reply.Finish switch
    {
        ModelFinish.Length => LlmFinishReason.Length,
        ModelFinish.ContentFilter => LlmFinishReason.ContentFilter,
        ModelFinish.Refusal => LlmFinishReason.Refusal,
        ModelFinish.Unsaid => null,
        _ => LlmFinishReason.Completed,
    };

    private static LlmUsage Usage(ModelCall call, ModelReply reply) => reply.UsageOf(call) is not { } usage ? LlmUsage.Unknown : new LlmUsage
    {
        InputTokens = usage.Input,
        CachedInputTokens = usage.Cached,
        OutputTokens = usage.Output,
    };
}
