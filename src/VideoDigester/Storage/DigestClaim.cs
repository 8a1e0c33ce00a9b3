namespace VideoDigester.Storage;

/// <summary>Who writes the digest of an identity, or how the last attempt to write it failed.</summary>
internal sealed record DigestClaim
{
    /// <summary>Whether whoever asked has it now. Always false where it was only looked at.</summary>
    public required bool IsOwned { get; init; }

    public required Guid Owner { get; init; }

    public required DateTimeOffset ClaimedAt { get; init; }

    /// <summary>From then on anybody may take it.</summary>
    public required DateTimeOffset LeaseUntil { get; init; }

    /// <summary>When the attempt failed, or null while it goes on.</summary>
    public DateTimeOffset? ReleasedAt { get; init; }

    /// <summary>How the attempt failed; there exactly where it is released.</summary>
    public Failure? Failure { get; init; }
}
