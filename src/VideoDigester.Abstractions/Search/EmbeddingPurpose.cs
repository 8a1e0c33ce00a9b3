namespace VideoDigester;

/// <summary>What a vector is wanted for. Many models want the two told apart, by a prefix or a setting.</summary>
public enum EmbeddingPurpose
{
    /// <summary>A passage of a transcript, to be found.</summary>
    Passage = 0,

    /// <summary>What somebody looks for.</summary>
    Query,
}
