using System.Text;

namespace VideoDigester.EndToEnd.Tests.Models;

/// <summary>What the tests ask, and how they read answers and write down what came over the wire.</summary>
internal static class Requests
{
    public const string Secret = "sk-live-4f9a8b7c6d5e4f3a2b1c0d9e";

    public const string Prompt = "The keeper lit the lamp at dusk & could see “twenty” miles — 灯.";

    public static LlmSchema Schema { get; } = new(
        "digest",
        """{"type":"object","properties":{"items":{"type":"array","items":{"type":"object","properties":{"passage":{"type":"integer"},"quote":{"type":"string"}},"required":["passage","quote"],"additionalProperties":false}}},"required":["items"],"additionalProperties":false}""");

    public static LlmRequest Plain { get; } = new()
    {
        Messages = [new LlmMessage(LlmRole.System, "Digest what follows."), new LlmMessage(LlmRole.User, Prompt)],
    };

    public static LlmRequest Full { get; } = new()
    {
        Messages = [.. Plain.Messages, new LlmMessage(LlmRole.Assistant, "{}"), new LlmMessage(LlmRole.User, "That is empty. Again.")],
        Schema = Schema,
        MaxOutputTokens = 500,
        Temperature = 0,
    };

    /// <summary>Asks as a whole or in pieces, and puts the pieces together as the library does.</summary>
    public static async Task<LlmResponse> AskAsync(this ILlmProvider provider, bool streaming, LlmRequest? request = null, CancellationToken cancellationToken = default)
    {
        if (!streaming)
            return await provider.CompleteAsync(request ?? Plain, cancellationToken);
        var (text, usage, reason) = (new StringBuilder(), LlmUsage.Unknown, (LlmFinishReason?)null);
        await foreach (var update in provider.StreamAsync(request ?? Plain, cancellationToken))
        {
            text.Append(update.Text);
            usage = update.Usage ?? usage;
            reason = update.FinishReason ?? reason;
        }

        return new LlmResponse { Text = text.ToString(), Usage = usage, FinishReason = reason ?? throw new InvalidOperationException("The stream did not say why it ended.") };
    }

    /// <summary>A stream's text and the reason of its end, if it tells one.</summary>
    public static async Task<(string Text, LlmFinishReason? Reason)> ListenAsync(this ILlmProvider provider)
    {
        var updates = new List<LlmUpdate>();
        await foreach (var update in provider.StreamAsync(Plain))
            updates.Add(update);
        return (string.Concat(updates.Select(update => update.Text)), updates.LastOrDefault(update => update.FinishReason is not null)?.FinishReason);
    }

    /// <summary>The failure of a call.</summary>
    public static async Task<VideoDigesterException> FailureAsync(this ILlmProvider provider, bool streaming, LlmRequest? request = null)
    {
        var failure = await Assert.ThrowsAsync<VideoDigesterException>(() => provider.AskAsync(streaming, request));
        Assert.DoesNotContain(Secret, failure.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("keeper", failure.Message, StringComparison.Ordinal);
        return failure;
    }
}
