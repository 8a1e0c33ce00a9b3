using VideoDigester.Storage;

namespace VideoDigester.Digests;

/// <summary>A request with everything that decides its answer.</summary>
internal sealed record PreparedDigest(DigestRequest Request, IDigestWriter Writer, DigestSource Source, DigestIdentity Identity);
