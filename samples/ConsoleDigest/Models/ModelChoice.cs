using VideoDigester;

namespace ConsoleDigest.Models;

/// <summary>A model that may write, and what the user said about it. Null is unknown.</summary>
/// <param name="Provider">The provider's name.</param>
internal sealed record ModelChoice(string Provider)
{
    /// <summary>The model's name as its provider spells it.</summary>
    public string? Model { get; init; }

    /// <summary>Where the provider is asked, or null for its own address.</summary>
    public Uri? Endpoint { get; init; }

    public int? ContextWindow { get; init; }

    public int? MaxOutputTokens { get; init; }

    public LlmPrices? Prices { get; init; }
}
