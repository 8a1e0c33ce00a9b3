namespace ConsoleDigest.Output.Json;

/// <summary>What a digest cost; null is unknown, not zero.</summary>
internal sealed record UsageRow(long? InputTokens, long? OutputTokens, decimal? Cost);
