using VideoDigester;

namespace ConsoleDigest.Output.Json;

/// <summary>What writing a digest used; null is unknown, not zero.</summary>
/// <param name="CachedInputTokens">How many of the tokens sent the provider had cached.</param>
internal sealed record UsageRow(long? InputTokens, long? CachedInputTokens, long? OutputTokens, decimal? Cost)
{
    public static UsageRow From(DigestUsage usage) => new(usage.InputTokens, usage.CachedInputTokens, usage.OutputTokens, usage.Cost);
}
