namespace VideoDigester;

/// <summary>What writing a digest used: all calls, retries and repairs included. Null means unknown, never zero.</summary>
public sealed record DigestUsage
{
    /// <summary>Nothing was used: no model was asked.</summary>
    public static DigestUsage None { get; } = new() { InputTokens = 0, CachedInputTokens = 0, OutputTokens = 0, Cost = 0 };

    /// <summary>Tokens sent, cached ones included, or null.</summary>
    public long? InputTokens { get; init; }

    /// <summary>How many of <see cref="InputTokens"/> the provider had cached, or null.</summary>
    public long? CachedInputTokens { get; init; }

    /// <summary>Tokens received, or null.</summary>
    public long? OutputTokens { get; init; }

    /// <summary>The cost in US dollars, kept to a billionth of a dollar, or null.</summary>
    public decimal? Cost { get; init; }
}
