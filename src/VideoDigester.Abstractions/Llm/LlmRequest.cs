namespace VideoDigester;

/// <summary>What a model is asked.</summary>
public sealed record LlmRequest
{
    /// <summary>The conversation, oldest message first.</summary>
    public required IReadOnlyList<LlmMessage> Messages { get; init; }

    /// <summary>The form of the answer, or null for free text.</summary>
    public LlmSchema? Schema { get; init; }

    /// <summary>The most tokens the answer may have, or null for the model's own limit.</summary>
    public int? MaxOutputTokens { get; init; }

    /// <summary>How freely the model chooses its words: 0 for the likeliest ones. Null is the model's own default, which models without this setting want.</summary>
    public double? Temperature { get; init; }
}
