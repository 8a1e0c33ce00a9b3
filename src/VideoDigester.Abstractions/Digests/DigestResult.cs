namespace VideoDigester;

/// <summary>The answer to a request for a digest.</summary>
public sealed record DigestResult
{
    /// <summary>The digest.</summary>
    public required Digest Digest { get; init; }

    /// <summary>Whether it was stored before the request.</summary>
    public required bool IsStored { get; init; }
}
