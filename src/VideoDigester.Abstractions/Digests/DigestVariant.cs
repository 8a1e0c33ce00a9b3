namespace VideoDigester;

/// <summary>One of the digests that are compared.</summary>
public sealed record DigestVariant
{
    /// <summary>What was asked for; where only what is stored is compared, the type, the provider and the language of the digest.</summary>
    public required DigestRequest Request { get; init; }

    /// <summary>The digest, or null where it could not be had.</summary>
    public Digest? Digest { get; init; }

    /// <summary>Whether it was stored before.</summary>
    public bool IsStored { get; init; }

    /// <summary>
    /// How far the other variants of the same type and transcript cite the same words: the mean Jaccard index of the sets of segments that the evidence of two digests
    /// covers, 0 to 1; null where there is no other to compare with.
    /// </summary>
    public double? Agreement { get; init; }

    /// <summary>Why there is no digest, or null.</summary>
    public Failure? Error { get; init; }
}
