namespace VideoDigester;

/// <summary>The answer to a request for a digest.</summary>
/// <param name="Digest">The digest.</param>
/// <param name="IsCached">Whether it was stored before the request.</param>
public sealed record DigestResult(Digest Digest, bool IsCached);
