using System.Text.Json;
using System.Text.RegularExpressions;
using VideoDigester;

namespace GettingStarted;

public sealed class FirstPassage : ILlmProvider
{
    public LlmModel Model { get; } = new("first-passage") { ContextWindow = 32_000, SupportsJsonSchema = true, Prices = new LlmPrices(Input: 0, Output: 0) };

    public Task<LlmResponse> CompleteAsync(LlmRequest request, CancellationToken cancellationToken = default)
    {
        var passage = Regex.Match(request.Messages[^1].Text, @"^\[(\d+)\]\s*(.+)$", RegexOptions.Multiline);
        var quote = JsonSerializer.Serialize(string.Join(' ', passage.Groups[2].Value.Split(' ').Take(12)).Trim());
        return Task.FromResult(new LlmResponse
        {
            Text = $$"""{"overview":{{quote}},"items":[{"text":{{quote}},"passages":[{{passage.Groups[1].Value}}],"quote":{{quote}}}]}""",
            FinishReason = LlmFinishReason.Completed,
            Usage = new LlmUsage { InputTokens = 100, OutputTokens = 50 },
        });
    }
}
