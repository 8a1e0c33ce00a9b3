namespace VideoDigester;

/// <summary>What a call to a model used. Null means unknown, never zero.</summary>
public sealed record LlmUsage
{
    /// <summary>Nothing is known.</summary>
    public static LlmUsage Unknown { get; } = new();

    /// <summary>Tokens sent, cached ones included, or null.</summary>
    public long? InputTokens { get; init; }

    /// <summary>How many of <see cref="InputTokens"/> the provider had cached, or null.</summary>
    public long? CachedInputTokens { get; init; }

    /// <summary>Tokens received, those of hidden reasoning included, or null.</summary>
    public long? OutputTokens { get; init; }
}
