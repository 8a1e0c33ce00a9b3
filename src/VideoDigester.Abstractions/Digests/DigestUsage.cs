namespace VideoDigester;

/// <summary>What a digest cost. Null means unknown, never zero.</summary>
/// <param name="InputTokens">Tokens sent, or null.</param>
/// <param name="OutputTokens">Tokens received, or null.</param>
/// <param name="Cost">The cost in US dollars, or null.</param>
public sealed record DigestUsage(long? InputTokens, long? OutputTokens, decimal? Cost);
