namespace VideoDigester;

/// <summary>Writes a digest. <see cref="JobRequest.UserId"/> is that of the digest's request.</summary>
public sealed record DigestJobRequest : JobRequest
{
    /// <summary>Creates a request.</summary>
    /// <param name="digest">The digest to write.</param>
    public DigestJobRequest(DigestRequest digest)
    {
        Digest = digest ?? throw new ArgumentNullException(nameof(digest));
        UserId = digest.UserId;
    }

    /// <inheritdoc />
    public override JobKind Kind => JobKind.Digest;

    /// <summary>The digest to write.</summary>
    public DigestRequest Digest { get; }
}
