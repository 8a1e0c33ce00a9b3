namespace VideoDigester;

/// <summary>What is known about a model that makes vectors. Null means unknown.</summary>
/// <param name="Name">
/// The model's name as its provider spells it. Vectors are kept under it, under <see cref="Provider"/> and under their number of dimensions: those of
/// another name are not compared with them, so whatever changes the vectors (a prefix, a fine-tuned model) needs another name.
/// </param>
public sealed record EmbeddingModel(string Name)
{
    /// <summary>Who serves the model; empty where that makes no difference.</summary>
    public string Provider { get; init; } = "";

    /// <summary>How many dimensions its vectors have, or null where the first answer tells.</summary>
    public int? Dimensions { get; init; }

    /// <summary>How many tokens a text may have, or null. Longer texts are cut by a careful estimate before they are sent.</summary>
    public int? MaxInputTokens { get; init; }

    /// <summary>How many texts the model takes in one call, or null for any number.</summary>
    public int? MaxBatchSize { get; init; }
}
