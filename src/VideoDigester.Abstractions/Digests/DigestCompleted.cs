namespace VideoDigester;

/// <summary>The digest is stored. The last event.</summary>
/// <param name="Result">The digest, and whether it was stored before.</param>
public sealed record DigestCompleted(DigestResult Result) : DigestEvent;
