namespace VideoDigester.Storage;

/// <summary>Usage as the columns of several tables hold it.</summary>
internal static class StoredUsage
{
    public static DigestUsage Read(long? inputTokens, long? cachedInputTokens, long? outputTokens, long? costNanoUsd) => new()
    {
        InputTokens = inputTokens,
        CachedInputTokens = cachedInputTokens,
        OutputTokens = outputTokens,
        Cost = NanoDollars.Read(costNanoUsd),
    };
}
