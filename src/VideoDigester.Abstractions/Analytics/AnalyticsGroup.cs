namespace VideoDigester;

/// <summary>By what figures are divided.</summary>
public enum AnalyticsGroup
{
    /// <summary>The video's channel.</summary>
    Channel,

    /// <summary>The video's categories. One with several counts in each, so that these rows do not sum to the total.</summary>
    Category,

    /// <summary>The kind of digest.</summary>
    DigestType,

    /// <summary>Who wrote the digest: <c>extractive</c> for the built-in writer, or the name of a provider.</summary>
    Provider,

    /// <summary>The model that wrote the digest, of each provider.</summary>
    Model,
}
