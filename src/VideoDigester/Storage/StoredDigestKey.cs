namespace VideoDigester.Storage;

/// <summary>What a stored digest answers: all that its identity is made of and that was stored with it.</summary>
internal sealed record StoredDigestKey
{
    public required DigestId Id { get; init; }

    /// <summary>SHA-256 over everything that decided the outcome.</summary>
    public required string Identity { get; init; }

    public required string TranscriptHash { get; init; }

    public required TranscriptSourceKind TranscriptSource { get; init; }

    public required string TranscriptLanguage { get; init; }

    /// <summary>The language it is written in.</summary>
    public required string Language { get; init; }

    public required string Provider { get; init; }

    public required string Model { get; init; }

    public required string WriterVersion { get; init; }

    public required string Options { get; init; }
}
