namespace VideoDigester;

/// <summary>A piece of an answer.</summary>
/// <param name="Text">The text that came; may be empty.</param>
public sealed record LlmUpdate(string Text)
{
    /// <summary>What the whole call used, or null in all updates but the one that says so. The last one counts.</summary>
    public LlmUsage? Usage { get; init; }

    /// <summary>Why the answer ended, or null in all updates but the one that says so. An answer that ends without one was cut off.</summary>
    public LlmFinishReason? FinishReason { get; init; }
}
