namespace VideoDigester.Search.Vectors;

/// <summary>The search by meaning, where the application has a provider of vectors.</summary>
/// <param name="Search">Finds passages; null without a provider.</param>
/// <param name="Embedder">Gives passages their vectors; null without a provider.</param>
internal sealed record Meaning(MeaningSearch? Search, PassageEmbedder? Embedder)
{
    /// <summary>Of an application without a provider.</summary>
    public static Meaning None { get; } = new(null, null);
}
