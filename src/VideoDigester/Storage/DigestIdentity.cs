namespace VideoDigester.Storage;

/// <summary>What makes two requests for a digest the same request.</summary>
/// <param name="Hash">SHA-256 over everything that decides the outcome, as lower-case hexadecimal.</param>
/// <param name="WriterVersion">The version of the writer and its prompts.</param>
/// <param name="Options">The writer's options as text.</param>
internal sealed record DigestIdentity(string Hash, string WriterVersion, string Options);
