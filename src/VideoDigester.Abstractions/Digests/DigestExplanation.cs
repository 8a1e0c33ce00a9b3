namespace VideoDigester;

/// <summary>Why a request would, or would not, be answered from what is stored.</summary>
public sealed record DigestExplanation
{
    /// <summary>The digest that would be returned, or null where one would be written.</summary>
    public DigestId? Stored { get; init; }

    /// <summary>The stored digest that comes nearest, of the same video and type, or null where there is none. The differences are to this one.</summary>
    public DigestId? Nearest { get; init; }

    /// <summary>What differs; empty where a stored digest answers.</summary>
    public required IReadOnlyList<DigestDifference> Differences { get; init; }
}
