namespace VideoDigester.Digests.Writers.Extractive.Highlights;

/// <summary>A stretch of whole sentences that may be a highlight.</summary>
/// <param name="First">The first sentence.</param>
/// <param name="Last">The last sentence.</param>
/// <param name="Core">The sentence that is worth most.</param>
internal readonly record struct HighlightSpan(int First, int Last, int Core);
