namespace VideoDigester;

/// <summary>What a model answered.</summary>
public sealed record LlmResponse
{
    /// <summary>The answer's text; may be empty.</summary>
    public required string Text { get; init; }

    /// <summary>Why the answer ended.</summary>
    public LlmFinishReason FinishReason { get; init; }

    /// <summary>What the call used.</summary>
    public LlmUsage Usage { get; init; } = LlmUsage.Unknown;
}
