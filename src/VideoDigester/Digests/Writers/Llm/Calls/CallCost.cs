namespace VideoDigester.Digests.Writers.Llm.Calls;

/// <summary>What calls cost: tokens times prices a million tokens.</summary>
internal static class CallCost
{
    private const decimal Million = 1_000_000m;

    /// <summary>The cost in US dollars, or null where tokens or prices are unknown. Cached tokens without a price of their own cost what others cost.</summary>
    public static decimal? Of(LlmUsage usage, LlmPrices? prices)
    {
        if (prices is null || usage.InputTokens is not { } input || usage.OutputTokens is not { } output)
            return null;
        var cached = Math.Clamp(usage.CachedInputTokens ?? 0, 0, input);
        return (((input - cached) * prices.Input) + (cached * (prices.CachedInput ?? prices.Input)) + (output * prices.Output)) / Million;
    }

    /// <summary>The most that a call can cost.</summary>
    public static decimal? Of(long inputTokens, long outputTokens, LlmPrices? prices) =>
        Of(new LlmUsage { InputTokens = inputTokens, OutputTokens = outputTokens }, prices);
}
