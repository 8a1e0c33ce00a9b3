namespace VideoDigester.Digests.Writers.Llm.Calls;

/// <summary>An answer, and whether it was paid for before.</summary>
/// <param name="Hash">The name of the call.</param>
/// <param name="Response">The answer.</param>
/// <param name="Usage">What it used when it was made.</param>
/// <param name="IsReused">Whether it comes from an earlier request that failed later on.</param>
internal sealed record CallAnswer(string Hash, LlmResponse Response, DigestUsage Usage, bool IsReused);
