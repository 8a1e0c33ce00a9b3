namespace VideoDigester;

/// <summary>What is known about a model. Null means unknown.</summary>
/// <param name="Name">The model's name as its provider spells it. Part of a digest's identity.</param>
public sealed record LlmModel(string Name)
{
    /// <summary>How many tokens the model takes, its answer included, or null.</summary>
    public int? ContextWindow { get; init; }

    /// <summary>How many tokens an answer may have, or null.</summary>
    public int? MaxOutputTokens { get; init; }

    /// <summary>What its tokens cost, or null: then the last prices that its provider stated in this database count, if any. Zero is a price: a model of your own costs nothing.</summary>
    public LlmPrices? Prices { get; init; }

    /// <summary>Whether the provider makes the answer follow <see cref="LlmRequest.Schema"/>. Where it does not, the schema is part of the prompt. Part of a digest's identity.</summary>
    public bool SupportsJsonSchema { get; init; }

    /// <summary>A line for people, or null.</summary>
    public string? Description { get; init; }
}
