namespace VideoDigester.Storage;

/// <summary>A model's answer that is paid for.</summary>
/// <param name="Response">The answer's text.</param>
/// <param name="FinishReason">Why it ended.</param>
/// <param name="Usage">What the call used.</param>
internal sealed record DigestPart(string Response, LlmFinishReason FinishReason, DigestUsage Usage);
