namespace VideoDigester.Storage;

/// <summary>What makes two requests for a digest the same request.</summary>
/// <param name="Hash">SHA-256 over everything that decides the outcome, as lower-case hexadecimal.</param>
/// <param name="WriterVersion">The version of the writer and its prompts.</param>
/// <param name="Options">The writer's options as text.</param>
internal sealed record DigestIdentity(string Hash, string WriterVersion, string Options)
{
    /// <summary>Where the words of the transcript come from: captions of two sources may say the same, and only one of them is cited.</summary>
    public TranscriptSourceKind? Source { get; init; }
}
